import { z } from 'zod';
import { MAX_RUNS, PAIRS } from '../../record-options.ts';
import { trialReport, trialsText } from '../../trial/report-trials.ts';
import { tryMemo } from '../../trial/try-memo.ts';
import { recording } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { defineTool, type Tool } from '../tool.ts';

const input = {
  recording: recording.describe('Id that `record` answered in this session (r1): what was done there is done again'),
  component: z.string().min(1).describe('Name of the component to try React.memo on'),
  pairs: z.int().min(1).max(MAX_RUNS).default(PAIRS).describe('Runs without and with the trial, in turn'),
};

/** What memo would save, measured on the live page without touching the source. */
export const tryMemoTool = ({ recordings, inBrowser }: McpContext): Tool =>
  defineTool({
    name: 'try_memo',
    title: 'Try React.memo',
    description:
      'Does a recorded interaction again without and with React.memo on one component, on the live page and without touching the source: what it really saves, and whether the screen is the same.',
    acts: true,
    input,
    run: async ({ recording: id, component, pairs }, { say, signal }) => {
      const scenario = recordings.scenarioOf(id);
      const tried = await inBrowser(signal, (session) =>
        tryMemo({ session, scenario, names: [component], pairs, say }),
      );
      const report = trialReport(tried, pairs, null);
      return { text: trialsText(report), data: report };
    },
  });
