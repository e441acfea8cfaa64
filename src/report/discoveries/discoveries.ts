import type { Text } from '../document/report-document.ts';
import type { ReportScope } from '../document/report-scope.ts';
import type { DiscoveryRule } from './discovery.ts';
import { failedRequests } from './failed-requests.ts';
import { layoutShift } from './layout-shift.ts';
import { longWait } from './long-wait.ts';
import { overtakenAnswers } from './overtaken-answers.ts';
import { serverParts } from './server-parts.ts';
import { surprisingFindings } from './surprising-findings.ts';
import { unusedAnswers } from './unused-answers.ts';
import { userNotes } from './user-notes.ts';
import { wideUpdates } from './wide-updates.ts';

/** In the order in which a reader wants to know; what the user noted comes last. */
const rules: readonly DiscoveryRule[] = [
  failedRequests,
  overtakenAnswers,
  surprisingFindings,
  wideUpdates,
  serverParts,
  unusedAnswers,
  longWait,
  layoutShift,
  userNotes,
];

/** What one does not expect of an interaction, and what the user noted; one sentence each. */
export const discoveries = (scope: ReportScope): readonly Text[] => rules.flatMap((rule) => rule(scope));
