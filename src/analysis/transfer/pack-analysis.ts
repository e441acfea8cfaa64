import type { Change } from '../../protocol/facts/change.ts';
import type { Findings } from '../findings/find-findings.ts';
import type { AnalysisDraft } from '../findings/scope.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { Finding } from '../model/finding.ts';
import type { Step } from '../model/step.ts';
import type { Verdict } from '../model/verdict.ts';
import { fitsInt32, type NumberColumn } from '../number-column.ts';
import {
  type AnalysisPart,
  type FindingsPart,
  type PackedStep,
  RENDER_DURATIONS,
  RENDER_INTEGERS,
  type StepsPart,
} from './analysis-part.ts';

/** Reading a part of this many objects takes the receiver some 5 ms, well below a frame of 16 ms. */
const PART_OBJECTS = 400;

/** An analysis but for its findings, in parts. It stays as it is: columns are copied once into what is handed over. */
export function* packAnalysis(analysis: AnalysisDraft): Generator<AnalysisPart> {
  const { page, epoch, react, info, components, notes } = analysis;
  const numberOf = numberVerdicts(analysis.steps);
  yield {
    kind: 'head',
    page,
    epoch,
    react,
    info,
    components,
    notes,
    instances: analysis.instances.map(({ table }) => table),
    verdicts: [...numberOf.keys()],
  };
  for (const interactions of slices(analysis.interactions)) yield { kind: 'interactions', interactions };
  for (const steps of slices(analysis.steps)) yield packSteps(steps, numberOf);
}

/** Its findings, after everything else. */
export function* packFindings({ findings: all, minorFindings: minor }: Findings): Generator<AnalysisPart> {
  for (const findings of slices(all)) yield findingsPart({ findings });
  for (const minorFindings of slices(minor)) yield findingsPart({ minorFindings });
}

const findingsPart = (lists: {
  readonly findings?: readonly Finding[];
  readonly minorFindings?: readonly Finding[];
}): FindingsPart => ({ kind: 'findings', findings: [], minorFindings: [], ...lists });

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += PART_OBJECTS) yield list.slice(from, from + PART_OBJECTS);
}

const numberVerdicts = (steps: readonly Step[]): ReadonlyMap<Verdict, number> => {
  const numbers = new Map<Verdict, number>();
  for (const step of steps) {
    if (step.kind !== 'commit') continue;
    for (const verdict of step.renders.verdicts) {
      if (verdict !== null && !numbers.has(verdict)) numbers.set(verdict, numbers.size + 1);
    }
  }
  return numbers;
};

const packSteps = (steps: readonly Step[], numberOf: ReadonlyMap<Verdict, number>): StepsPart => {
  const commits = steps.filter((step) => step.kind === 'commit');
  const total = commits.reduce((sum, { renders }) => sum + renders.length, 0);
  const columns: PackedColumns = {
    component: commits.every(({ renders }) => fitsInt32(renders.columns.component))
      ? new Int32Array(total)
      : new Float64Array(total),
    start: new Float64Array(total),
    flags: new Uint16Array(total),
    verdict: new Uint32Array(total),
    integers: new Int32Array(total * RENDER_INTEGERS.length),
    durations: new Float32Array(total * RENDER_DURATIONS.length),
  };
  let offset = 0;
  const share = createSetPool();
  const packed = steps.map((step): PackedStep => {
    if (step.kind !== 'commit') return step;
    const { length } = step.renders;
    const renders = { length, offset, changeSets: step.renders.columns.changeSets.map(share) };
    copyRenders(step, numberOf, columns, offset);
    offset += length;
    return { ...step, renders };
  });
  return { kind: 'steps', steps: packed, ...columns };
};

/** Equal lists of changes are one object within a part, which a structured clone keeps. */
const createSetPool = (): ((set: readonly Change[]) => readonly Change[]) => {
  const pool = new Map<string, readonly Change[]>();
  return (set) => {
    const key = JSON.stringify(set);
    const known = pool.get(key) ?? set;
    pool.set(key, known);
    return known;
  };
};

type PackedColumns = Omit<StepsPart, 'kind' | 'steps'>;

const copyRenders = (
  { renders: { length, columns, verdicts, savings } }: CommitStep,
  numberOf: ReadonlyMap<Verdict, number>,
  { component, start, flags, verdict, integers, durations }: PackedColumns,
  offset: number,
): void => {
  verdicts.forEach((said, row) => {
    verdict[offset + row] = said === null ? 0 : (numberOf.get(said) ?? 0);
  });
  const columnOf: Readonly<Record<(typeof RENDER_INTEGERS | typeof RENDER_DURATIONS)[number], NumberColumn>> = {
    ...columns,
    savings,
  };
  RENDER_INTEGERS.forEach((name, nth) => {
    copy(columnOf[name], integers, offset * RENDER_INTEGERS.length + nth * length, length);
  });
  RENDER_DURATIONS.forEach((name, nth) => {
    copy(columnOf[name], durations, offset * RENDER_DURATIONS.length + nth * length, length);
  });
  copy(columns.component, component, offset, length);
  copy(columns.start, start, offset, length);
  copy(columns.flags, flags, offset, length);
};

const copy = (
  from: NumberColumn,
  to: Int32Array | Uint16Array | Float32Array | Float64Array,
  at: number,
  length: number,
): void => {
  for (let row = 0; row < length; row++) to[at + row] = from[row] ?? 0;
};
