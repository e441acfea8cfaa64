import { z } from 'zod';
import { formatMs, formatPlace } from '../../../analysis/findings/words.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { findingsJson } from '../../../report/json.ts';
import type { ReasonJson } from '../../../report/report-json.ts';
import { Failure } from '../../failure.ts';
import { reportedAnalysis } from '../../record-result.ts';
import { recording } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { type ExplainedRenders, explainRenders, type RenderQuery } from '../explain-renders.ts';
import { defineTool, type Tool, type ToolAnswer } from '../tool.ts';

const input = {
  recording,
  component: z.string().min(1).optional().describe('Name of a component, as findings and reports write it'),
  commit: z.int().min(1).optional().describe('Number of a commit; with component: its renders there'),
};

/** Renders that a client is told at once. */
const MOST = 40;

/** Why something rendered, and what to do about it. */
export const explainRenderTool = ({ recordings, values }: McpContext): Tool =>
  defineTool({
    name: 'explain_render',
    title: 'Explain a render',
    description:
      'Why a component rendered, or all that rendered in one commit: verdict (necessary, avoidable, unknown) with its certainty, the facts that it rests on, what changed, the place in the source, and findings with their fix.',
    acts: false,
    input,
    run: async (args) => {
      const { component = null, commit = null } = args;
      if (component === null && commit === null)
        throw new Failure('explain_render needs component or commit, or both.');
      return explanation(reportedAnalysis(await recordings.read(args.recording)), { component, commit }, values);
    },
  });

/** What is known of the renders that a client asked for. `values`: captured ones may be told. Throws `Failure`. */
export const explanation = (analysis: Analysis, query: RenderQuery, values: boolean): ToolAnswer => {
  const renders = explainRenders(analysis, query);
  const shown = renders.slice(0, MOST);
  const findings = findingsJson(analysis).filter(
    ({ component }) => component !== null && component === query.component,
  );
  const hidden = values ? [] : ['Values before and after are left out: clickfall mcp --values tells them.'];
  return {
    text: [
      ...shown.map((render) => blockOf(render)),
      ...(renders.length > MOST ? [`${renders.length - MOST} more: name a component.`] : []),
      ...findings.map(
        ({ id, title, fix, sketch }) => `${id} ${title}. ${fix}${sketch === undefined ? '' : `\n${sketch}`}`,
      ),
      ...hidden,
    ].join('\n'),
    data: { renders: shown, left: renders.length - shown.length, findings, values },
  };
};

const reasonText = (reason: ReasonJson): string => {
  const { kind, name, path, before, after, equality, from, source } = reason;
  const what = [kind, path ?? name].filter((part) => part !== undefined).join(' ');
  const change = before === undefined && after === undefined ? '' : ` ${before ?? '?'} → ${after ?? '?'}`;
  const how =
    equality === undefined ? '' : `, ${equality === 'equal' ? 'another reference with equal content' : equality}`;
  const whose = from === undefined ? '' : `, from ${from}`;
  return `${what}${change}${how}${whose}${source === undefined ? '' : ` (${formatPlace(source)})`}`;
};

const blockOf = ({ commit, name, count, words, verdict, reasons, self, saving, source }: ExplainedRenders): string => {
  const times = [
    self === null ? '' : `self ${formatMs(self)}`,
    saving === null ? '' : `estimated saving ${formatMs(saving)}`,
  ].filter((part) => part !== '');
  const blame = verdict?.blame ?? null;
  return [
    `commit ${commit}: ${name}${count > 1 ? ` ×${count}` : ''}${source === null ? '' : ` (${formatPlace(source)})`}: ${words}${times.length === 0 ? '' : `; ${times.join(', ')}`}`,
    ...(verdict?.fix ? [`  fix: ${verdict.fix}`] : []),
    ...(blame === null
      ? []
      : [`  blame: ${blame.component}${blame.source === null ? '' : ` (${formatPlace(blame.source)})`}`]),
    ...reasons.map((reason) => `  cause: ${reasonText(reason)}`),
    ...(verdict?.facts ?? []).map((fact) => `  fact: ${fact}`),
  ].join('\n');
};
