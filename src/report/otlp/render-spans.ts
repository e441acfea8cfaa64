import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import { renderAt } from '../../analysis/renders.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { shortLine } from '../step-text.ts';
import { reasonWords, verdictWords } from '../verdict-words.ts';
import type { AttributeInput } from './otlp-attributes.ts';
import { sourceAttributes } from './source-attributes.ts';

/** Back ends are made for some hundred spans a trace. */
const MOST_PER_COMMIT = 50;

/** A render whose place in time was measured. */
export interface RenderSpan {
  readonly index: number;
  readonly name: string;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly attributes: Readonly<Record<string, AttributeInput>>;
}

/** The longest renders of a commit, in their order; the span of the commit counts all of them. */
export const renderSpans = (analysis: Analysis, commit: CommitStep): readonly RenderSpan[] => {
  const { start, subtree } = commit.renders.columns;
  return Array.from({ length: commit.renders.length }, (_, index) => ({ index, ms: subtree[index] ?? -1 }))
    .filter(({ index, ms }) => ms >= 0 && (start[index] ?? -1) >= 0)
    .sort((a, b) => b.ms - a.ms || a.index - b.index)
    .slice(0, MOST_PER_COMMIT)
    .sort((a, b) => a.index - b.index)
    .map(({ index }) => {
      const render = renderAt(analysis, commit, index);
      const from = render.start ?? commit.renderStart;
      return {
        index,
        name: shortLine(render.name) || 'Anonymous',
        start: from,
        end: from + (render.subtree ?? 0),
        attributes: {
          'clickfall.kind': 'render',
          'clickfall.component': shortLine(render.path),
          'clickfall.phase': render.phase,
          'clickfall.verdict': render.verdict && shortLine(verdictWords(render.verdict, render.reasons)),
          'clickfall.certainty': render.verdict?.certainty,
          'clickfall.reasons': render.reasons.map((reason) => shortLine(reasonWords(reason))),
          'clickfall.self': render.self,
          ...sourceAttributes(render.source),
        },
      };
    });
};
