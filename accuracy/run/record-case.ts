import { analyze } from '../../src/analysis/analyze.ts';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { parseRecording } from '../../src/recording/file.ts';
import type { AccuracyCase } from '../cases/expectation.ts';
import { judgeClickfall, sayingsOf } from '../judge/judge-clickfall.ts';
import type { Judgement } from '../judge/outcome.ts';
import type { CaseServer } from './case-server.ts';
import type { ReactVersion } from './versions.ts';

/** What one tool said of one case, and how that was judged. */
export interface ToolResult {
  /** Browser as it names itself; only Clickfall's recordings tell. */
  readonly userAgent?: string;
  readonly said: readonly string[];
  readonly judgement: Judgement;
}

/** One click on a case's page through the real panel: the recording as the text of its file. */
export const recordCase = async (
  session: PanelSession,
  server: CaseServer,
  { id, query }: AccuracyCase,
  react: ReactVersion,
): Promise<string> => {
  await openPage(session, server.urlOf(id, react, 'none', query));
  return recordClick(session, '#go');
};

/** Analyses and judges a recording of a case. */
export const judgeRecording = (accuracyCase: AccuracyCase, recording: string): ToolResult => {
  const parsed = parseRecording(recording);
  if ('error' in parsed) throw new Error(parsed.error);
  const analysis = analyze(parsed.recording);
  return {
    userAgent: analysis.page.userAgent,
    said: sayingsOf(analysis),
    judgement: judgeClickfall(accuracyCase, analysis),
  };
};
