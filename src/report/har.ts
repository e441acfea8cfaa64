import type { Analysis } from '../analysis/model/analysis.ts';
import type { Interaction } from '../analysis/model/interaction.ts';
import { interactionName } from './document/interaction-name.ts';
import { harEntry, isoTime } from './har/har-entry.ts';
import type { Har, HarPage } from './har/har-types.ts';
import { redact } from './redact.ts';
import { shortLine } from './step-text.ts';

const PAGE_ID = 'page_1';

/**
 * HAR 1.2: the requests as the browser reported them, without bodies, cookies and credentials, which are not recorded.
 * Requests that the browser did not report are counted, not made up. `values`: keep values of URL queries.
 */
export const toHar = (whole: Analysis, { values = false }: { readonly values?: boolean } = {}): Har => {
  const analysis = values ? whole : redact(whole);
  const requests = analysis.steps.filter((step) => step.kind === 'request');
  const entries = requests
    .flatMap((step) => (step.network === null ? [] : [harEntry(analysis, step, step.network, PAGE_ID)]))
    .sort((a, b) => Date.parse(a.startedDateTime) - Date.parse(b.startedDateTime));
  return {
    log: {
      version: '1.2',
      creator: { name: 'Clickfall', version: '1' },
      // a page has a time, and an imported file may have none
      pages: analysis.info.startedAt === '' ? [] : [harPage(analysis)],
      entries,
      _clickfall: {
        version: 1,
        notes: analysis.info.notes,
        requestsWithoutEntry: requests.filter(({ network }) => network === null).length,
      },
    },
  };
};

const harPage = ({ page, epoch, interactions }: Analysis): HarPage => ({
  startedDateTime: isoTime(epoch),
  id: PAGE_ID,
  title: shortLine(page.url || page.title),
  pageTimings: {},
  _clickfall: {
    title: shortLine(page.title),
    url: page.url,
    userAgent: page.userAgent,
    interactions: interactions.map(interactionSummary),
  },
});

const interactionSummary = (interaction: Interaction) => ({
  id: interaction.id,
  name: shortLine(interactionName(interaction)),
  at: interaction.at,
  settledAfter: interaction.timing.settledAfter,
  ...interaction.totals,
});
