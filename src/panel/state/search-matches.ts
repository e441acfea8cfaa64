import { displayName } from '../../analysis/instances.ts';
import { interactionById } from '../../analysis/interaction-by-id.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Step } from '../../analysis/model/step.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import { type Selection, stepSelection } from './selection.ts';

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
  const named = typesNamed(analysis, needle);
  for (const step of analysis.steps) {
    if (matches.length >= MATCH_LIMIT) break;
    if (searchText(analysis, step).toLowerCase().includes(needle)) matches.push(stepSelection(step));
    const types = step.kind === 'commit' ? named[step.document] : undefined;
    if (step.kind === 'commit' && types) for (const match of rendersNamed(analysis, step, types)) matches.push(match);
  }
  return matches;
};

const rendersNamed = (
  analysis: Analysis,
  commit: CommitStep,
  types: ReadonlyMap<number, string>,
): readonly Selection[] => {
  const instances = analysis.instances[commit.document];
  if (!instances) return [];
  const seen = new Set<string>();
  const found: Selection[] = [];
  const { component } = commit.renders.columns;
  for (let index = 0; index < component.length && seen.size < types.size; index++) {
    const type = instances.typeIdOf(component[index] ?? 0);
    const name = types.get(type);
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    found.push({ kind: 'render', commit: commit.id, index });
  }
  return found;
};

/** Names of the component types of each document that match, by type id: few, where renders are many. */
const typesNamed = ({ instances }: Analysis, needle: string): readonly ReadonlyMap<number, string>[] =>
  instances.map(
    ({ table }) =>
      new Map(
        [...table.types, null].flatMap((type) => {
          const name = displayName(type);
          return name.toLowerCase().includes(needle) ? [[type?.id ?? 0, name] as const] : [];
        }),
      ),
  );

const searchText = (analysis: Analysis, step: Step): string => {
  switch (step.kind) {
    case 'interaction': {
      const interaction = interactionById(analysis, step.id);
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
