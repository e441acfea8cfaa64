import { distinct, listNames, plural } from '../../../analysis/findings/words.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import type { SourcePlace } from '../../../analysis/model/source-place.ts';
import type { ActionStep, Step, UpdateStep } from '../../../analysis/model/step.ts';
import { countRenders, describeCounts } from '../../flow/flow-badges.ts';
import { actionLabel, effectLabel, stepName, updateName } from '../../flow/flow-labels.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { code, numbers, paragraph, placeText, table, words } from '../text.ts';

const NAMED = 12;

interface Change {
  readonly name: string;
  readonly owner: string;
  readonly by: string;
  readonly source: SourcePlace | null;
  readonly steps: Step[];
  readonly commits: Set<CommitStep>;
}

/** Store actions, state updates and effects that asked for something: what moved the page on, in time order. */
export const changes = (scope: ReportScope): readonly Block[] => {
  const all = groupChanges(scope);
  const rows = all
    .slice(0, NAMED)
    .map(({ name, owner, by, source, steps, commits }): readonly Text[] => [
      owner === '' ? [code(name)] : [code(name), ` of ${owner}`],
      [`${steps.length}`],
      [by],
      source ? placeText(source) : ['unknown'],
      [ledTo(commits)],
    ]);
  return [
    ...table(
      'Actions and state updates, in time order',
      [...words('what'), ...numbers('times'), ...words('made by', 'source', 'React then')],
      rows,
    ),
    ...(all.length > NAMED ? [paragraph(`and ${plural(all.length - NAMED, 'more kind')} of updates.`)] : []),
    ...effectTable(scope),
  ];
};

const groupChanges = ({ steps, analysis }: ReportScope): readonly Change[] => {
  const groups = new Map<string, Change>();
  for (const step of steps) {
    if (step.kind !== 'update' && step.kind !== 'action') continue;
    const name = step.kind === 'update' ? updateName(step) : actionName(step);
    const owner = step.kind === 'update' ? step.component : step.name;
    const by = madeBy(step, analysis.stepById.get(step.causes[0]?.id ?? '') ?? null);
    const key = [step.kind, name, owner, by, step.callSite?.url ?? '', step.callSite?.line ?? ''].join('\n');
    const group = groups.get(key) ?? { name, owner, by, source: step.callSite, steps: [], commits: new Set() };
    groups.set(key, group);
    group.steps.push(step);
    const commit = step.kind === 'update' ? analysis.stepById.get(step.commit ?? '') : undefined;
    if (commit?.kind === 'commit') group.commits.add(commit);
  }
  return [...groups.values()];
};

const actionName = (action: ActionStep): string =>
  actionLabel(action)
    .filter(({ role }) => role !== 'place')
    .map(({ text }) => text)
    .join(' ');

const madeBy = (step: UpdateStep | ActionStep, cause: Step | null): string => {
  if (step.kind === 'update' && (step.during === 'layout-effect' || step.during === 'passive-effect')) {
    return effectLabel(step.effectOf, step.during === 'layout-effect' ? 'layout' : 'passive')
      .map(({ text }) => text)
      .join(' ');
  }
  return cause ? stepName(cause) : 'unknown';
};

const ledTo = (commits: ReadonlySet<CommitStep>): string => {
  const [first, ...others] = commits;
  if (!first) return 'no commit of its own seen';
  if (others.length === 0) return `commit ${first.number}: ${describeCounts(countRenders(first))}`;
  const renders = [first, ...others].reduce((sum, commit) => sum + countRenders(commit).renders, 0);
  return `${others.length + 1} commits: ${plural(renders, 'render')}`;
};

/** Effects that caused something; the others ran and left no trace. */
const effectTable = ({ steps, caused }: ReportScope): readonly Block[] => {
  const groups = new Map<string, { readonly steps: Step[]; readonly effect: string }>();
  for (const step of steps) {
    if (step.kind !== 'effect' || caused(step.id).length === 0) continue;
    const effect = stepName(step);
    const group = groups.get(effect) ?? { steps: [], effect };
    groups.set(effect, group);
    group.steps.push(step);
  }
  return table(
    'Effects that did something',
    [...words('effect'), ...numbers('times'), ...words('what it did')],
    [...groups.values()]
      .slice(0, NAMED)
      .map((group): readonly Text[] => [
        [group.effect],
        [`${group.steps.length}`],
        [listNames(distinct(group.steps.flatMap(({ id }) => caused(id).map(stepName))), 3)],
      ]),
  );
};
