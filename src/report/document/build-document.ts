import { formatMs, plural } from '../../analysis/findings/words.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import { discoveries } from '../discoveries/discoveries.ts';
import { redact } from '../redact.ts';
import { interactionName } from './interaction-name.ts';
import { mainInteraction, rankInteractions } from './main-interaction.ts';
import type { Block, ReportDocument, Section } from './report-document.ts';
import { reportScope } from './report-scope.ts';
import { changes } from './sections/changes.ts';
import { components } from './sections/components.ts';
import { entryPoint } from './sections/entry-point.ts';
import { executionFlow } from './sections/execution-flow.ts';
import { inShort } from './sections/in-short.ts';
import { numbers } from './sections/numbers.ts';
import { observations } from './sections/observations.ts';
import { opportunities } from './sections/opportunities.ts';
import { otherInteractions } from './sections/other-interactions.ts';
import { requests } from './sections/requests.ts';
import { verdict } from './sections/verdict.ts';
import { list } from './text.ts';

export interface DocumentOptions {
  /** Interaction to tell in full; the most expensive one by default. */
  readonly interaction?: string;
  /** Keep values of URL queries; off unless the user asked for it. */
  readonly values?: boolean;
}

/** The report for people. One interaction is told in full, the others in one line each. Sections without content are left out. */
export const buildDocument = (whole: Analysis, options: DocumentOptions = {}): ReportDocument => {
  const analysis = options.values ? whole : redact(whole);
  const main = mainInteraction(analysis, options.interaction);
  const scope = reportScope(analysis, main);
  const others = rankInteractions(analysis).filter((interaction) => interaction !== main);
  const sections = [
    section('in-short', 'In short', inShort(scope)),
    section('entry-point', 'Entry point', entryPoint(scope)),
    section('participants', 'Major components involved', [...components(scope), ...requests(scope), ...changes(scope)]),
    section('key-observations', 'Key observations', observations(scope)),
    section('flow', 'Execution flow', executionFlow(scope)),
    section('discoveries', 'Unexpected discoveries', list(discoveries(scope))),
    section('opportunities', 'Opportunities', opportunities(scope)),
    section('verdict', 'Verdict', verdict(scope)),
    section('numbers', 'Numbers', numbers(scope)),
    section('others', 'Other interactions', otherInteractions(analysis, others)),
  ];
  return { title: title(main), byline: byline(analysis), sections: sections.filter(({ blocks }) => blocks.length > 0) };
};

const section = (id: string, title: string, blocks: readonly Block[]): Section => ({ id, title, blocks });

const title = (main: Interaction | null): string => {
  if (!main) return 'A recording without an interaction';
  const { avoidable, renders } = main.totals;
  return `${interactionName(main)}: ${formatMs(main.timing.settledAfter)}, ${avoidable} of ${plural(renders, 'render')} avoidable`;
};

const byline = ({ page, info, react }: Analysis): ReportDocument['byline'] => {
  const builds = react.map(({ version, build }) => `React ${version || 'of unknown version'} (${build})`);
  return [[page.title, page.url, info.startedAt.slice(0, 10), ...builds].filter((text) => text !== '').join(' · ')];
};
