import { z } from 'zod';
import { formatMs, formatPlace, plural } from '../../../analysis/findings/words.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { findingsJson } from '../../../report/json.ts';
import type { FindingJson } from '../../../report/report-json.ts';
import { reportedAnalysis } from '../../record-result.ts';
import { recording } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { defineTool, type Tool, type ToolAnswer } from '../tool.ts';

const input = {
  recording,
  component: z.string().min(1).optional().describe('Only findings about this component'),
  minor: z.boolean().default(false).describe('Also findings that are not worth it: below 1 ms in total'),
  limit: z.int().min(1).max(200).default(20),
};

type FindingsQuery = Omit<z.output<z.ZodObject<typeof input>>, 'recording' | 'component'> & {
  readonly component?: string | undefined;
};

/** What to change first, with impact, saving, place and fix. */
export const listFindingsTool = ({ recordings }: McpContext): Tool =>
  defineTool({
    name: 'list_findings',
    title: 'List findings',
    description:
      'What to improve about a recorded interaction, most worthwhile first: impact, effort, saving, how sure it is, the place in the source, the facts behind it and the fix.',
    acts: false,
    input,
    run: async (args) => findingsAnswer(reportedAnalysis(await recordings.read(args.recording)), args),
  });

/** The findings that a client asked for. */
export const findingsAnswer = (analysis: Analysis, { component, minor, limit }: FindingsQuery): ToolAnswer => {
  const about = findingsJson(analysis).filter((finding) => component === undefined || finding.component === component);
  const all = about.filter((finding) => minor || !finding.minor);
  const minors = about.filter((finding) => finding.minor).length;
  const shown = all.slice(0, limit);
  const left = [
    all.length > limit ? `${all.length - limit} more: raise limit` : '',
    !minor && minors > 0 ? `${minors} not worth it: ask with minor` : '',
  ].filter((part) => part !== '');
  const head = `${plural(all.length, 'finding')}${component === undefined ? '' : ` about ${component}`}`;
  return {
    text: [`${head}${left.length === 0 ? '.' : ` (${left.join('; ')}).`}`, ...shown.map(lineOf)].join('\n'),
    data: { findings: shown, left: all.length - shown.length, minorFindings: minors, notes: analysis.info.notes },
  };
};

const lineOf = ({ id, priority, confidence, title, saving, where, fix }: FindingJson): string => {
  const saved = saving.ms === null ? 'saving unknown' : `${saving.basis} saving ${formatMs(saving.ms)}`;
  const at = where === null ? '' : ` at ${formatPlace(where)}`;
  return `${id} [priority ${priority}, ${confidence}, ${saved}] ${title}${at}. ${fix}`;
};
