import { formatMs, plural } from '../../../analysis/findings/words.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Interaction } from '../../../analysis/model/interaction.ts';
import { interactionName } from '../interaction-name.ts';
import type { Block, Text } from '../report-document.ts';
import { numbers, paragraph, table, words } from '../text.ts';

const NAMED = 30;

/** The other interactions of the recording in one line each, the most expensive first. */
export const otherInteractions = ({ findings }: Analysis, others: readonly Interaction[]): readonly Block[] => [
  ...table(
    'Other interactions, the most expensive first',
    [...words('interaction'), ...numbers('settled after', 'commits', 'renders', 'avoidable', 'requests', 'findings')],
    others
      .slice(0, NAMED)
      .map((interaction): readonly Text[] => [
        [interactionName(interaction)],
        [formatMs(interaction.timing.settledAfter)],
        [`${interaction.totals.commits}`],
        [`${interaction.totals.renders}`],
        [`${interaction.totals.avoidable}`],
        [`${interaction.totals.requests}`],
        [`${findings.filter((finding) => finding.interaction === interaction.id).length}`],
      ]),
  ),
  ...(others.length > NAMED ? [paragraph(`and ${plural(others.length - NAMED, 'more interaction')}.`)] : []),
];
