import type { Analysis } from '../analysis/model/analysis.ts';
import type { DocumentOptions } from './document/build-document.ts';
import { mainInteraction } from './document/main-interaction.ts';
import { buildFlow } from './flow-tree.ts';
import { DRAWABLE, flowDiagram } from './mermaid/flow-diagram.ts';
import { redact } from './redact.ts';

/** The flow of one interaction, the most expensive by default, as a Mermaid diagram. Text of the page is escaped. */
export const toMermaid = (whole: Analysis, options: DocumentOptions = {}): string => {
  const analysis = options.values ? whole : redact(whole);
  const main = mainInteraction(analysis, options.interaction);
  return `${flowDiagram(buildFlow(analysis, main?.id ?? null), DRAWABLE).join('\n')}\n`;
};
