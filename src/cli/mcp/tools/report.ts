import { toMarkdown } from '../../../report/markdown.ts';
import { reportedAnalysis } from '../../record-result.ts';
import { recording } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { defineTool, type Tool } from '../tool.ts';

/** The report for people. */
export const reportTool = ({ recordings, values }: McpContext): Tool =>
  defineTool({
    name: 'report',
    title: 'Report',
    description:
      'The whole report of a recording as Markdown, for a pull request or a note: entry point, components, execution flow, opportunities, numbers.',
    acts: false,
    input: { recording },
    run: async (args) => ({
      text: toMarkdown(reportedAnalysis(await recordings.read(args.recording)), { values }),
      data: null,
    }),
  });
