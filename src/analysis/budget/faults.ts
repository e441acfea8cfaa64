import { assertNever } from '../../protocol/assert-never.ts';
import { durationOf, labelOf } from '../compare/compare-steps.ts';
import { middleRun } from '../compare/measures.ts';
import type { InteractionGroup, MeasureName } from '../compare/model.ts';
import type { ComponentTotal } from '../component-totals.ts';
import type { Step } from '../model/step.ts';
import type { Fault } from './check-model.ts';
import { componentsOf } from './measured-components.ts';

/** More are not read. */
const MAX_FAULTS = 5;

const largest = (faults: readonly Fault[]): readonly Fault[] =>
  faults
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MAX_FAULTS);

/** Where the number of an interaction went, in its run with the median time. */
export const faultsOf = (name: MeasureName, group: InteractionGroup): readonly Fault[] => {
  const run = middleRun(group);
  if (run === null) return [];
  const steps = (...kinds: readonly Step['kind'][]): readonly Step[] =>
    run.interaction.steps.flatMap((id) => {
      const step = run.analysis.stepById.get(id);
      return step !== undefined && kinds.includes(step.kind) ? [step] : [];
    });
  const byLabel = (kind: Step['kind']): readonly Fault[] => {
    const counts = new Map<string, number>();
    for (const step of steps(kind)) {
      const what = labelOf(run.analysis, step);
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    return largest([...counts].map(([what, value]) => ({ what, value })));
  };
  const byComponent = (of: (total: ComponentTotal) => number): readonly Fault[] =>
    largest([...componentsOf(run).values()].map((total) => ({ what: total.name, value: of(total) })));
  switch (name) {
    case 'renders':
    case 'mounts':
    case 'avoidable':
      return byComponent((total) => total[name]);
    case 'renderMs':
      return byComponent(({ self }) => self ?? 0);
    case 'commits':
      return byLabel('commit');
    case 'requests':
      return byLabel('request');
    case 'settledAfter':
      return largest(
        steps('request', 'timer', 'commit').map((step) => ({
          what: labelOf(run.analysis, step),
          value: durationOf(step) ?? 0,
        })),
      );
    case 'avoidableMs':
    case 'inp':
      return [];
    default:
      return assertNever(name);
  }
};
