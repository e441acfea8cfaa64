import type { Text } from '../document/report-document.ts';
import type { ReportScope } from '../document/report-scope.ts';

/** Looks for one kind of surprise in what a report is about: a sentence for each, none where there is none. Pure. */
export type DiscoveryRule = (scope: ReportScope) => readonly Text[];
