import type { McpContext } from '../context.ts';
import type { Tool } from '../tool.ts';
import { compareTool } from './compare.ts';
import { explainRenderTool } from './explain-render.ts';
import { listFindingsTool } from './list-findings.ts';
import { recordTool } from './record.ts';
import { reportTool } from './report.ts';
import { tryMemoTool } from './try-memo.ts';

/** All tools, in the order in which they are used. */
export const createTools = (context: McpContext): readonly Tool[] => [
  recordTool(context),
  listFindingsTool(context),
  explainRenderTool(context),
  tryMemoTool(context),
  compareTool(context),
  reportTool(context),
];
