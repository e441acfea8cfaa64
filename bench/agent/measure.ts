import type { BenchTab, RoundCost } from './bench-tab.ts';
import type { BuildMode } from './columns.ts';
import type { ScenarioId } from './scenario.ts';

/** All rounds of one scenario on one build. */
export interface ScenarioFigures {
  readonly scenario: ScenarioId;
  readonly mode: BuildMode;
  /** By column id, in the order of rounds. */
  readonly rounds: ReadonlyMap<string, readonly RoundCost[]>;
}

/** Repetitions within one round: enough that it takes tens of milliseconds, few enough that garbage does not pile up. */
const REPETITIONS: Readonly<Record<ScenarioId, number>> = {
  S1: 2,
  S1f: 2,
  S2: 2,
  S3: 101,
  S4: 1,
  S5: 2,
  natives: 1,
};

/** Production builds take about a quarter of the time. */
const PRODUCTION_FACTOR = 4;

export const repetitionsOf = (scenario: ScenarioId, mode: BuildMode): number =>
  REPETITIONS[scenario] * (mode === 'production' && scenario !== 'natives' ? PRODUCTION_FACTOR : 1);

export interface MeasureOptions {
  readonly tabs: readonly BenchTab[];
  readonly scenario: ScenarioId;
  readonly mode: BuildMode;
  readonly rounds: number;
}

/**
 * Rounds alternate between the columns, so that whatever slows the machine down slows all of them; each round begins with
 * another column, so that none always runs after the same neighbour.
 *
 *     round 1   A B C
 *     round 2   B C A
 *     round 3   C A B
 */
export const measureScenario = async ({ tabs, scenario, mode, rounds }: MeasureOptions): Promise<ScenarioFigures> => {
  const repetitions = repetitionsOf(scenario, mode);
  for (const tab of tabs) {
    await tab.mount(scenario);
    await tab.round(repetitions);
  }
  const costs = new Map<string, RoundCost[]>(tabs.map(({ column }) => [column.id, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < tabs.length; turn++) {
      const tab = tabs[(turn + round) % tabs.length];
      if (tab === undefined) continue;
      const cost = await tab.round(repetitions);
      costs.get(tab.column.id)?.push(cost);
    }
  }
  return { scenario, mode, rounds: costs };
};
