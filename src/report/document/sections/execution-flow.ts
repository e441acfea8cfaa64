import { plural } from '../../../analysis/findings/words.ts';
import { type FlowRowsOptions, flowRows } from '../../flow/flow-rows.ts';
import { buildFlow } from '../../flow-tree.ts';
import { flowDiagram } from '../../mermaid/flow-diagram.ts';
import { timelinePicture } from '../../timeline/timeline-picture.ts';
import type { Block } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { folded } from '../text.ts';

/** Without renders: what set off what. */
const OUTLINE: Partial<FlowRowsOptions> = { rows: 40, rendersPerCommit: 0 };
/** Some more than fit a screen: whoever opens it wants to look something up. */
const WHOLE: Partial<FlowRowsOptions> = { rows: 120 };

/** The cascade as an outline in sight, with its renders and as a diagram behind it. */
export const executionFlow = ({ analysis, interaction }: ReportScope): readonly Block[] => {
  const root = buildFlow(analysis, interaction?.id ?? null);
  const outline = flowRows(root, OUTLINE);
  const whole = flowRows(root, WHOLE);
  const picture = timelinePicture(analysis, interaction);
  const hasMore = whole.rows.length > outline.rows.length || outline.left > 0;
  return [
    ...(picture ? [{ kind: 'timeline', picture } as const] : []),
    { kind: 'flow', label: 'Execution flow, without renders', flow: outline },
    ...(hasMore
      ? folded(`With renders and their verdicts (${plural(whole.rows.length, 'line')})`, [
          { kind: 'flow', label: 'Execution flow with renders', flow: whole },
        ])
      : []),
    ...(outline.rows.length > 1
      ? folded('As a Mermaid diagram', [{ kind: 'code', language: 'mermaid', lines: flowDiagram(root) }])
      : []),
  ];
};
