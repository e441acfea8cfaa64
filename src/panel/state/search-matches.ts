import type { Analysis, CommitStep, Step } from '../../analysis/model.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import type { Selection } from './selection.ts';

/** Enough to step through; a search that matches more is too wide to be of use. */
const MATCH_LIMIT = 2_000;

/**
 * What a search finds, in time order: steps by the words that people know them by, and renders by component name (one
 * match per component and commit). Case does not count. Empty for an empty search.
 */
export const searchMatches = (analysis: Analysis, search: string): readonly Selection[] => {
  const needle = search.trim().toLowerCase();
  if (needle === '') return [];
  const matches: Selection[] = [];
  for (const step of analysis.steps) {
    if (matches.length >= MATCH_LIMIT) break;
    if (searchText(analysis, step).toLowerCase().includes(needle)) matches.push(selectionOf(step));
    if (step.kind === 'commit') matches.push(...rendersNamed(analysis, step, needle));
  }
  return matches;
};

const selectionOf = (step: Step): Selection => ({
  kind: step.kind === 'interaction' ? 'interaction' : 'step',
  id: step.id,
});

const rendersNamed = (analysis: Analysis, commit: CommitStep, needle: string): readonly Selection[] => {
  const instances = analysis.instances[commit.document];
  if (!instances) return [];
  const seen = new Set<string>();
  const found: Selection[] = [];
  commit.renders.columns.component.forEach((component, index) => {
    const name = instances.nameOf(component);
    if (seen.has(name)) return;
    seen.add(name);
    if (name.toLowerCase().includes(needle)) found.push({ kind: 'render', commit: commit.id, index });
  });
  return found;
};

const searchText = (analysis: Analysis, step: Step): string => {
  switch (step.kind) {
    case 'interaction': {
      const interaction = analysis.interactions.find(({ id }) => id === step.id);
      if (!interaction) return '';
      const { target, type, entryPoint } = interaction;
      return `${type} ${target.text} ${target.selector} ${entryPoint?.handler ?? ''}`;
    }
    case 'request':
      return `${step.method} ${step.url}`;
    case 'action':
      return `${step.store} ${step.name} ${step.type}`;
    case 'update':
      return `${step.callee} ${step.hook}`;
    case 'commit':
      return `commit ${step.number}`;
    case 'effect':
      return '';
    case 'timer':
      return `${step.type} ${step.label}`;
    case 'mark':
      return step.name;
    case 'paint':
      return step.type;
    case 'long-frame':
      return step.invokers.join(' ');
    default:
      return assertNever(step);
  }
};
