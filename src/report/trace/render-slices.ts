import { formatMs } from '../../analysis/findings/words.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Render } from '../../analysis/model/render.ts';
import { renderAt } from '../../analysis/renders.ts';
import { UNMEASURED } from '../../protocol/units.ts';
import { placeText, shortLine } from '../step-text.ts';
import { reasonWords, verdictWords } from '../verdict-words.ts';
import type { Slice, TraceColor } from './slice.ts';

/** Chrome's panel takes seconds for some 100 000 events; a render is four of them. */
export const MOST_RENDERS = 10_000;

export interface RenderSlices {
  readonly slices: readonly Slice[];
  /** Renders that are not shown: the shortest ones beyond `MOST_RENDERS`, and those whose time was not measured. */
  readonly left: number;
}

/** Renders whose place in time is known, parents before children; the longest where there are too many. */
export const renderSlices = (analysis: Analysis): RenderSlices => {
  const commits = analysis.steps.filter((step) => step.kind === 'commit');
  const measured = commits.flatMap((commit) => {
    const { start, subtree } = commit.renders.columns;
    return Array.from({ length: commit.renders.length }, (_, index) => ({
      commit,
      index,
      ms: subtree[index] ?? -1,
    })).filter(({ index, ms }) => ms !== UNMEASURED && (start[index] ?? UNMEASURED) !== UNMEASURED);
  });
  const total = commits.reduce((sum, { renders }) => sum + renders.length, 0);
  const shortest =
    measured.length <= MOST_RENDERS ? 0 : (measured.map(({ ms }) => ms).sort((a, b) => b - a)[MOST_RENDERS] ?? 0);
  const shown = measured.filter(({ ms }) => measured.length <= MOST_RENDERS || ms > shortest);
  const slices = shown.map(({ commit, index }) => renderSlice(commit, renderAt(analysis, commit, index)));
  return { slices, left: total - slices.length };
};

const renderSlice = (commit: CommitStep, render: Render): Slice => {
  const start = render.start ?? 0;
  return {
    step: null,
    track: 'Renders',
    name: shortLine(render.name) || 'Anonymous',
    start,
    end: start + (render.subtree ?? 0),
    color: colorOf(render),
    properties: [
      ['commit', `${commit.number} (${commit.id})`],
      ['verdict', shortLine(render.verdict ? verdictWords(render.verdict, render.reasons) : render.phase)],
      ['because', shortLine(render.reasons.map(reasonWords).join(', '))],
      ...(render.verdict?.facts ?? []).slice(0, 5).map((fact) => ['fact', shortLine(fact)] as const),
      ['self', formatMs(render.self)],
      ['path', shortLine(render.path)],
      ...(render.key === null ? [] : [['key', shortLine(render.key)] as const]),
      ...(render.source === null ? [] : [['place', placeText(render.source)] as const]),
    ],
    causes: [],
  };
};

const colorOf = ({ verdict, phase }: Render): TraceColor => {
  if (verdict?.class === 'avoidable') return verdict.certainty === 'weak' ? 'warning' : 'error';
  if (verdict?.class === 'unknown') return 'secondary-light';
  return phase === 'mount' ? 'tertiary-light' : 'primary-light';
};
