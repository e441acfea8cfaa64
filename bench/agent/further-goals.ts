import { stat } from 'node:fs/promises';
import type { Milliseconds } from '../../src/protocol/units.ts';
import { median, pairedRatio, type Ratio } from '../statistics.ts';
import type { BenchTab } from './bench-tab.ts';

/** What is measured once, beside the scenarios; null where a column that it needs was left out. */
export interface FurtherFigures {
  /** Of the script that every page loads, and of the one that a panel sends after it. */
  readonly footholdBytes: number;
  readonly agentBytes: number;
  /** Heap that 1 000 commits leave behind where Clickfall does not record, less what they leave without it. */
  readonly idleGrowth: number | null;
  /** What 100 times as many mounted components make of the ratio of recording to DevTools open. */
  readonly growth: MountedGrowth | null;
}

export interface MountedGrowth {
  readonly few: Ratio;
  readonly many: Ratio;
  /** Milliseconds of a commit while recording. */
  readonly fewCommit: Milliseconds;
  readonly manyCommit: Milliseconds;
}

const COMMITS_PER_ROUND = 200;
const IDLE_COMMITS = 1_000;
const FEW = 1_000;
const MANY = 100_000;
const GROWTH_ROUNDS = 5;
const UPDATES = 51;

export interface FurtherOptions {
  readonly progress: (text: string) => void;
  readonly tabs: readonly BenchTab[];
  readonly foothold: string;
  readonly agent: string;
}

export const measureFurther = async ({ tabs, foothold, agent, progress }: FurtherOptions): Promise<FurtherFigures> => {
  const tabOf = (id: string) => tabs.find(({ column }) => column.id === id);
  const [nothing, idle, devtools, recording] = ['nothing', 'idle', 'devtools', 'recording'].map(tabOf);
  progress('growth with what is mounted');
  const growth = devtools && recording ? await measureGrowth(devtools, recording) : null;
  progress('heap of an agent that does not record');
  const idleGrowth = nothing && idle ? (await heapGrowth(idle)) - (await heapGrowth(nothing)) : null;
  const footholdBytes = (await stat(foothold)).size;
  return { footholdBytes, agentBytes: (await stat(agent)).size, idleGrowth, growth };
};

const heapGrowth = async (tab: BenchTab): Promise<number> => {
  await tab.mount('S4');
  await tab.round(1);
  const before = await tab.heap();
  await tab.round(IDLE_COMMITS / COMMITS_PER_ROUND);
  return (await tab.heap()) - before;
};

const measureGrowth = async (devtools: BenchTab, recording: BenchTab): Promise<MountedGrowth | null> => {
  const compare = async (size: number) => {
    const reference: number[] = [];
    const ours: number[] = [];
    for (const tab of [devtools, recording]) {
      await tab.mount('S3', size);
      await tab.round(UPDATES);
    }
    for (let round = 0; round < GROWTH_ROUNDS; round++) {
      reference.push((await devtools.round(UPDATES)).sync);
      ours.push((await recording.round(UPDATES)).sync);
    }
    return { ratio: pairedRatio(ours, reference), commit: median(ours) };
  };
  const few = await compare(FEW);
  const many = await compare(MANY);
  // a large tree in a tab that nobody looks at would slow down what comes next
  for (const tab of [devtools, recording]) await tab.mount('S4');
  if (few.ratio === null || many.ratio === null) return null;
  return { few: few.ratio, many: many.ratio, fewCommit: few.commit, manyCommit: many.commit };
};
