import { measureRuns, median, sampleOf } from '../compare/measures.ts';
import type { InteractionGroup, MeasureName, Sample } from '../compare/model.ts';
import { plural } from '../findings/words.ts';
import type { ComponentMeasureName } from './budget.ts';
import type { Fault, LimitResult } from './check-model.ts';
import { faultsOf } from './faults.ts';
import { avoidableAtMost, type ComponentsOfRun } from './measured-components.ts';

/** What was recorded of one interaction. */
export interface Measured {
  readonly group: InteractionGroup;
  readonly components: readonly ComponentsOfRun[];
}

/** A number that is to be held to a limit. */
interface Candidate {
  readonly name: MeasureName | ComponentMeasureName;
  readonly component: string | null;
  readonly unit: 'ms' | 'count';
  readonly limit: number;
  readonly sample: Sample | null;
  /** What the median would be if all that is undecided were against it. */
  readonly most: number;
  /** Why it cannot be told; null: it can. */
  readonly unknown: string | null;
  readonly note: string;
  readonly faults: () => readonly Fault[];
}

const hasLosses = ({ runs }: InteractionGroup): boolean =>
  runs.some(({ analysis: { info } }) => info.dropped > 0 || !info.complete);

const isProduction = ({ runs }: InteractionGroup): boolean =>
  runs.some(({ analysis }) => analysis.react.some(({ build }) => build === 'production'));

const unmeasured = ({ runs }: InteractionGroup): string =>
  runs.some(({ analysis }) => analysis.react.some(({ hasDurations }) => !hasDurations))
    ? 'this build of React does not measure renders'
    : 'it was not measured';

const resultOf = ({ most, unknown, note, faults, ...known }: Candidate): LimitResult => {
  const { unit, limit, sample } = known;
  const result = (part: Pick<LimitResult, 'status' | 'note'> & Partial<LimitResult>): LimitResult => ({
    ...known,
    over: 0,
    isWithinNoise: false,
    faults: [],
    ...part,
  });
  if (sample === null || unknown !== null) return result({ status: 'unknown', note: unknown ?? 'it was not measured' });
  const isWithinNoise = unit === 'ms' && sample.runs > 1 && sample.low <= limit && limit < sample.high;
  const doubt = isWithinNoise ? 'the limit lies within what the runs differ by' : note;
  if (sample.median > limit) {
    return result({ status: 'over', over: sample.median - limit, isWithinNoise, note: doubt, faults: faults() });
  }
  if (most > limit) {
    return result({
      status: 'unknown',
      note: Number.isFinite(most)
        ? `${plural(most - sample.median, 'render has', 'renders have')} no verdict: up to ${most} may be avoidable`
        : 'facts are missing: there may be more',
    });
  }
  return result({ status: 'within', isWithinNoise, note: doubt });
};

/** Holds a number of the whole interaction to its limit. */
export const checkMeasure = (measured: Measured, name: MeasureName, limit: number): LimitResult => {
  const { group } = measured;
  const measure = measureRuns(group).find((candidate) => candidate.name === name);
  const sample = measure?.sample ?? null;
  return resultOf({
    name,
    component: null,
    unit: measure?.unit ?? 'count',
    limit,
    sample,
    most: mostOf(measured, name, null, sample),
    unknown: sample !== null ? null : name === 'inp' ? 'it was not measured' : unmeasured(group),
    note: '',
    faults: () => faultsOf(name, group),
  });
};

/** Holds a number of one component to its limit. One that did not render has none. */
export const checkComponent = (
  measured: Measured,
  component: string,
  name: ComponentMeasureName,
  limit: number,
): LimitResult => {
  const { group, components } = measured;
  const totals = components.map((run) => run.get(component) ?? null);
  const wasSeen = totals.some((total) => total !== null);
  const sample = sampleOf(totals.map((total) => (total === null ? 0 : total[name])));
  return resultOf({
    name,
    component,
    unit: name === 'self' ? 'ms' : 'count',
    limit,
    sample,
    most: mostOf(measured, name, component, sample),
    unknown:
      !wasSeen && isProduction(group)
        ? 'it was not seen, and a production build may call it something else'
        : sample === null
          ? unmeasured(group)
          : null,
    note: wasSeen ? '' : 'it did not render',
    faults: () => [],
  });
};

const mostOf = (
  { group, components }: Measured,
  name: Candidate['name'],
  component: string | null,
  sample: Sample | null,
): number => {
  if (hasLosses(group)) return Number.POSITIVE_INFINITY;
  const known = sample?.median ?? 0;
  return name === 'avoidable' ? (median(components.map((run) => avoidableAtMost(run, component))) ?? known) : known;
};
