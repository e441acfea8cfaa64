import { type ComponentTotal, componentTotals } from '../../../analysis/component-totals.ts';
import { formatMs, plural } from '../../../analysis/findings/words.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { folded, numbers, placeText, table, words } from '../text.ts';

/** Components that are named at first sight, and those that are named at all; the rest is in the JSON report. */
const MAJOR = 8;
const NAMED = 60;

/** Components by their own time, the weightiest in sight. */
export const components = ({ analysis, commits }: ReportScope): readonly Block[] => {
  const totals = componentTotals(analysis, commits);
  const others = totals.slice(MAJOR, NAMED);
  const rest = totals.length - MAJOR - others.length;
  return [
    ...componentTable('Components, by their own time', totals.slice(0, MAJOR)),
    ...folded(
      `${plural(totals.length - MAJOR, 'more component')}${rest > 0 ? `, ${others.length} of them here` : ''}`,
      componentTable('More components', others),
    ),
  ];
};

const componentTable = (caption: string, totals: readonly ComponentTotal[]): readonly Block[] =>
  table(
    caption,
    [...words('component'), ...numbers('renders', 'avoidable', 'own time'), ...words('source')],
    totals.map(({ name, renders, avoidable, self, source }): readonly Text[] => [
      [name],
      [`${renders}`],
      [`${avoidable}`],
      [formatMs(self)],
      source ? placeText(source) : ['unknown'],
    ]),
  );
