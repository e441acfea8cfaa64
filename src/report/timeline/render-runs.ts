import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import type { Span } from './pack-lanes.ts';

export type RenderTone = 'avoidable' | 'necessary' | 'mount' | 'unknown';

/** Renders of one depth that are drawn as one bar. */
export interface RenderRun extends Span {
  /** Renders above it in the same commit; 0 for the outermost. */
  readonly depth: number;
  /** Name of the first one. */
  readonly label: string;
  readonly tone: RenderTone;
}

type OpenRun = { -readonly [K in keyof RenderRun]: RenderRun[K] };

/** From what is least to say to what must not be hidden. */
const WORST: readonly RenderTone[] = ['mount', 'unknown', 'necessary', 'avoidable'];

/**
 * Renders whose place in time is known; without durations there is none. Short neighbours of one depth become one bar in the
 * tone of the worst, so that no avoidable render is hidden, and a commit of 100 000 renders makes a few hundred objects.
 *
 *     |App                    |        |App                    |
 *     |Row|Row|Row|   |Row|Row|   →    |Row        |   |Row    |
 *
 * @param origin what times count from
 * @param shortest what is shorter, or nearer to its neighbour, cannot be told apart from it
 */
export const renderRuns = (
  analysis: Analysis,
  commit: CommitStep,
  origin: Milliseconds,
  shortest: Milliseconds,
): readonly RenderRun[] => {
  const { start, subtree, parent, component } = commit.renders.columns;
  const instances = analysis.instances[commit.document];
  const depths = new Uint16Array(commit.renders.length);
  const runs: OpenRun[] = [];
  // The last one of each depth, where it is short and further ones may join it
  const open = new Map<number, OpenRun>();
  for (let index = 0; index < commit.renders.length; index++) {
    const above = parent[index] ?? -1;
    const depth = above >= 0 && above < index ? (depths[above] ?? 0) + 1 : 0;
    depths[index] = depth;
    const at = start[index] ?? UNMEASURED;
    const ms = subtree[index] ?? UNMEASURED;
    if (at === UNMEASURED || ms === UNMEASURED) continue;
    const from = at - origin;
    const tone = toneAt(commit, index);
    const run = open.get(depth);
    const isShort = ms < shortest;
    if (run && isShort && from >= run.start && from - run.end < shortest) {
      run.end = Math.max(run.end, from + ms);
      if (WORST.indexOf(tone) > WORST.indexOf(run.tone)) run.tone = tone;
      continue;
    }
    const label = instances?.nameOf(component[index] ?? 0) ?? '';
    const next: OpenRun = { depth, label, start: from, end: from + ms, tone };
    runs.push(next);
    if (isShort) open.set(depth, next);
    else open.delete(depth);
  }
  return runs;
};

const toneAt = (commit: CommitStep, index: number): RenderTone => {
  const verdict = commit.renders.verdicts[index]?.class;
  if (verdict !== undefined) return verdict;
  return ((commit.renders.columns.flags[index] ?? 0) & RenderFlag.mount) !== 0 ? 'mount' : 'unknown';
};
