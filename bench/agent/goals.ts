import type { Milliseconds } from '../../src/protocol/units.ts';
import { noiseOf } from '../statistics.ts';
import { type Measure, ratioOf, ratioText } from './agent-table.ts';
import { type BuildMode, COLUMNS } from './columns.ts';
import type { FurtherFigures } from './further-goals.ts';
import type { ScenarioFigures } from './measure.ts';
import type { StopFigures } from './measure-stop.ts';
import type { WireFigures } from './measure-wire.ts';

/** What recording may cost, and what it does. */
export interface Goal {
  readonly text: string;
  /** null: not measured. */
  readonly isMet: boolean | null;
  readonly figure: string;
}

const RECORDING_AT_MOST: Readonly<Record<BuildMode, number>> = { development: 1.1, production: 1.5 };
const NATIVES_AT_MOST = 1.1;
const AGENT_BYTES = 20_000;
const EVALUATION = 1;
const GROWTH_AT_MOST = 1.2;
const BYTES_PER_RENDER = 24;

const MEASURES: Readonly<Record<Measure, string>> = { sync: 'in the commit', tasks: 'until idle' };
const measureNames: readonly Measure[] = ['sync', 'tasks'];

/** One goal per measure: the worst scenario decides. */
const recordingGoals = (figures: readonly ScenarioFigures[], mode: BuildMode): readonly Goal[] =>
  measureNames.map((measure) => {
    const most = RECORDING_AT_MOST[mode];
    const ratios = figures
      .filter((one) => one.mode === mode && one.scenario !== 'natives')
      .flatMap((one) => {
        const ratio = ratioOf(one, measure, 'recording', 'devtools');
        return ratio === null ? [] : [{ one, ratio, toNothing: ratioOf(one, measure, 'recording') }];
      });
    return {
      text: `Recording, ${mode}, ${MEASURES[measure]}: at most ${most.toFixed(2)} of DevTools open without it`,
      isMet: ratios.length === 0 ? null : ratios.every(({ ratio }) => ratio.median <= most),
      figure: ratios
        .map(
          ({ one, ratio, toNothing }) =>
            `${one.scenario} ${ratio.median.toFixed(2)} (to no tool ${toNothing?.median.toFixed(2) ?? '–'})`,
        )
        .join(', '),
    };
  });

/** A peer runs without DevTools, Clickfall with: each is compared with the same page in the same place without it. */
const peerGoals = (figures: readonly ScenarioFigures[]): readonly Goal[] =>
  measureNames.map((measure) => {
    const pairs = figures
      .filter(({ scenario }) => scenario !== 'natives')
      .flatMap((one) => {
        const ours = ratioOf(one, measure, 'recording', 'devtools')?.median;
        const peers = COLUMNS.filter(({ isPeer }) => isPeer).flatMap(
          ({ id }) => ratioOf(one, measure, id)?.median ?? [],
        );
        return ours === undefined || peers.length === 0 ? [] : [{ one, ours, best: Math.min(...peers) }];
      });
    const worse = pairs.filter(({ ours, best }) => ours > best);
    return {
      text: `Recording never above the best peer that records, ${MEASURES[measure]}`,
      isMet: pairs.length === 0 ? null : worse.length === 0,
      figure: (worse.length === 0 ? pairs : worse)
        .map(({ one, ours, best }) => `${one.mode} ${one.scenario} ${ours.toFixed(2)} to ${best.toFixed(2)}`)
        .join(', '),
    };
  });

const idleGoals = (figures: readonly ScenarioFigures[]): readonly Goal[] =>
  measureNames.map((measure) => {
    const pairs = figures.flatMap((one) => {
      const again = ratioOf(one, measure, 'again');
      const idle = ratioOf(one, measure, 'idle');
      return again === null || idle === null ? [] : [{ one, idle: idle.median, noise: noiseOf(again) }];
    });
    const worse = pairs.filter(({ idle, noise }) => idle > noise);
    return {
      text: `Not recording: within the noise of no tool against no tool, ${MEASURES[measure]}`,
      isMet: pairs.length === 0 ? null : worse.length === 0,
      figure: (worse.length === 0 ? pairs : worse)
        .map(({ one, idle, noise }) => `${one.mode} ${one.scenario} ${idle.toFixed(2)} (noise ${noise.toFixed(2)})`)
        .join(', '),
    };
  });

const nativesGoals = (figures: readonly ScenarioFigures[]): readonly Goal[] =>
  figures.flatMap((one) => {
    const ratio = one.scenario === 'natives' ? ratioOf(one, 'tasks', 'recording', 'devtools') : null;
    if (ratio === null) return [];
    return {
      text: `10 000 timers, promises and requests, ${one.mode}, until idle: at most ${NATIVES_AT_MOST.toFixed(2)} of DevTools open without it`,
      isMet: ratio.median <= NATIVES_AT_MOST,
      figure: ratioText(ratio),
    };
  });

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
const thousands = (count: number): string => count.toLocaleString('en').replaceAll(',', ' ');
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const furtherGoals = ({ footholdBytes, agentBytes, idleGrowth, growth }: FurtherFigures): readonly Goal[] => [
  {
    text: 'What every page loads: at most 20 kB',
    isMet: footholdBytes <= AGENT_BYTES,
    figure: `${kilobytes(footholdBytes)}; the agent, sent when a panel comes: ${kilobytes(agentBytes)}`,
  },
  {
    text: 'S3, recording: less than 20 % more from 1 000 to 100 000 mounted leaves, beyond what the page itself takes more',
    isMet: growth === null ? null : growth.many.median / growth.few.median < GROWTH_AT_MOST,
    figure:
      growth === null
        ? ''
        : `${ratioText(growth.few)} → ${ratioText(growth.many)} of DevTools open; commit ${growth.fewCommit.toFixed(3)} → ${growth.manyCommit.toFixed(3)} ms`,
  },
  {
    text: 'Not recording: what 1 000 commits leave on the heap, less what they leave without it (no bound set)',
    isMet: null,
    figure: idleGrowth === null ? '' : kilobytes(idleGrowth),
  },
];

const evaluationGoal = (evaluation: Milliseconds): Goal => ({
  text: `What every page loads: evaluated in at most ${EVALUATION} ms at document start`,
  isMet: evaluation <= EVALUATION,
  figure: `${evaluation.toFixed(2)} ms`,
});

const wireGoals = ({ renders, bytes, heapWaiting, heapGone }: WireFigures): readonly Goal[] => [
  {
    text: 'On the wire: at most 24 bytes a render',
    isMet: bytes / renders <= BYTES_PER_RENDER,
    figure: `${(bytes / renders).toFixed(1)} of ${thousands(renders)} renders, ${megabytes(bytes)}`,
  },
  {
    text: 'Heap of the page with these renders waiting, and when they have gone, more than before (no bound set)',
    isMet: null,
    figure: `${megabytes(heapWaiting)}, ${megabytes(heapGone)}`,
  },
];

/** By renders: milliseconds from stop to picture. */
const PICTURE_WITHIN: ReadonlyMap<number, number> = new Map([
  [10_000, 300],
  [100_000, 750],
]);
const TIMES_FASTER = 10;

const stopGoals = (stops: readonly StopFigures[]): readonly Goal[] => [
  ...stops.map(({ renders, picture, analysed }): Goal => {
    const most = PICTURE_WITHIN.get(renders);
    return {
      text: `From stop to the first picture, ${thousands(renders)} renders just recorded${most === undefined ? '' : `: at most ${most} ms`}`,
      isMet: most === undefined || Number.isNaN(picture) ? null : picture <= most,
      figure: `${picture.toFixed(0)} ms; all findings after ${analysed.toFixed(0)} ms`,
    };
  }),
  ...stops.slice(-1).map(
    ({ renders, analysis, peer }): Goal => ({
      text: `The analysis at least ${TIMES_FASTER} times as fast as React DevTools takes from stop to its store holding the profile`,
      isMet: peer / analysis >= TIMES_FASTER,
      figure: `${(peer / analysis).toFixed(1)} times: ${analysis.toFixed(0)} ms to ${peer.toFixed(0)} ms at ${thousands(renders)} renders`,
    }),
  ),
];

export interface GoalFigures {
  readonly figures: readonly ScenarioFigures[];
  readonly further: FurtherFigures | null;
  readonly evaluation: Milliseconds | null;
  readonly wire: WireFigures | null;
  readonly stops: readonly StopFigures[];
}

export const judgeGoals = ({ figures, further, evaluation, wire, stops }: GoalFigures): readonly Goal[] => [
  ...recordingGoals(figures, 'development'),
  ...recordingGoals(figures, 'production'),
  ...peerGoals(figures),
  ...idleGoals(figures),
  ...nativesGoals(figures),
  ...(further === null ? [] : furtherGoals(further)),
  ...(evaluation === null ? [] : [evaluationGoal(evaluation)]),
  ...(wire === null ? [] : wireGoals(wire)),
  ...stopGoals(stops),
];

/** As a Markdown list; what has neither verdict nor figure is left out. */
export const goalList = (goals: readonly Goal[]): string =>
  goals
    .filter(({ isMet, figure }) => isMet !== null || figure !== '')
    .map(({ text, isMet, figure }) => `- ${isMet === null ? '' : isMet ? 'met: ' : '**not met**: '}${text}: ${figure}`)
    .join('\n');
