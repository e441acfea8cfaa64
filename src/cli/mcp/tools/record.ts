import { StepType } from '@puppeteer/replay';
import { z } from 'zod';
import { summarizeRuns } from '../../../analysis/compare/summarize-runs.ts';
import { formatMs, formatPlace, plural } from '../../../analysis/findings/words.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Interaction } from '../../../analysis/model/interaction.ts';
import { interactionName } from '../../../report/document/interaction-name.ts';
import { interactionJson } from '../../../report/json.ts';
import { redact } from '../../../report/redact.ts';
import { Failure } from '../../failure.ts';
import { type Flow, readFlow, stepLabel } from '../../flow-file.ts';
import { flowScenario } from '../../record-flow.ts';
import { MAX_RUNS, MAX_SETTLE } from '../../record-options.ts';
import { reportedAnalysis } from '../../record-result.ts';
import { recordRuns } from '../../record-runs.ts';
import { recordingFiles } from '../../recording-files.ts';
import { reportFiles } from '../../report-files.ts';
import { clickScenario, type Scenario } from '../../scenario.ts';
import type { McpContext } from '../context.ts';
import { defineTool, type Tool } from '../tool.ts';

const WEB = /^https?:\/\//i;

const input = {
  url: z
    .string()
    .regex(WEB, 'is no address with http:// or https://')
    .optional()
    .describe('Page to open; with flow instead of the address that it opens first'),
  click: z.string().min(1).optional().describe('CSS selector: the first visible element that matches is clicked once'),
  flow: z
    .string()
    .regex(/\.json$/, 'is no .json file')
    .optional()
    .describe("File of a recording of Chrome's Recorder panel (JSON)"),
  runs: z.int().min(1).max(MAX_RUNS).default(1).describe('Recordings, each on a page that was loaded anew'),
  settle: z.int().min(0).max(MAX_SETTLE).default(0).describe('With flow: go on this many ms after its last step'),
};

type RecordInput = z.output<z.ZodObject<typeof input>>;

const scenarioFor = async ({ url, click, flow: path, settle }: RecordInput): Promise<Scenario> => {
  if ((click === undefined) === (path === undefined)) throw new Failure('record takes either click or flow.');
  if (path !== undefined) return flowScenario(await readWebFlow(path), { url: url ?? null, settle });
  if (url === undefined) throw new Failure('record needs url with click.');
  return clickScenario(url, click ?? '');
};

/** A flow that opens addresses of the web only: files of the user's are none of a client's business. */
const readWebFlow = async (path: string): Promise<Flow> => {
  const flow = await readFlow(path);
  for (const [index, step] of [...flow.preparation, ...flow.recorded].entries()) {
    if (step.type === StepType.Navigate && !WEB.test(step.url)) {
      throw new Failure(`${stepLabel(path, index, step)}: only http and https are opened.`);
    }
  }
  return flow;
};

/** Opens a page, does one thing there, and keeps what it caused. */
export const recordTool = ({ recordings, inBrowser, values }: McpContext): Tool =>
  defineTool({
    name: 'record',
    title: 'Record an interaction',
    description:
      'Opens a page of a React app in headless Chromium, clicks an element or replays a flow by real input, waits until all that it caused has settled, and keeps the recording. Its id is what the other tools take.',
    acts: true,
    input,
    run: async (args, { say, signal }) => {
      const scenario = await scenarioFor(args);
      say('opening Chromium with the panel');
      const runs = await inBrowser(signal, (session) =>
        recordRuns(session, scenario, args.runs, (run) => say(`run ${run} of ${args.runs}`)),
      );
      const analyses = runs.map(({ analysis }) => redact(analysis));
      const reported = reportedAnalysis(analyses);
      const { id, paths } = await recordings.keep(scenario, [
        ...recordingFiles(runs, values),
        ...reportFiles(reported, 'md'),
      ]);
      return { text: textOf(id, reported, paths), data: dataOf(id, reported, analyses, paths) };
    },
  });

/** What was recorded, as structured content. */
export const dataOf = (id: string, reported: Analysis, runs: readonly Analysis[], files: readonly string[]) => ({
  recording: id,
  page: reported.page.url,
  react: reported.react.map(({ version, build, missing }) => ({ version, build, missing })),
  /** Of the run with the median time to settle. */
  interactions: reported.interactions.map((interaction) => {
    const { steps, at, end, ...rest } = interactionJson(interaction);
    return { name: interactionName(interaction), ...rest };
  }),
  runs: runs.length,
  /** Over all runs. */
  measures: summarizeRuns(runs).map(({ group, measures }) => ({ interaction: group.name, measures })),
  findings: reported.findings.length,
  minorFindings: reported.minorFindings.length,
  notes: reported.info.notes,
  files,
});

const interactionLine = (interaction: Interaction): string => {
  const { totals, timing, entryPoint } = interaction;
  const counts = [
    plural(totals.commits, 'commit'),
    `${plural(totals.renders, 'render')}, ${totals.avoidable} avoidable`,
    plural(totals.requests, 'request'),
    `settled after ${formatMs(timing.settledAfter)}`,
  ];
  const handler =
    entryPoint === null
      ? 'no React handler'
      : `${entryPoint.handler || entryPoint.prop} in ${entryPoint.component}${entryPoint.source ? ` (${formatPlace(entryPoint.source)})` : ''}`;
  return `${interactionName(interaction)}: ${handler}; ${counts.join('; ')}`;
};

/** Notes tell how much several runs differ. */
const textOf = (id: string, reported: Analysis, files: readonly string[]): string =>
  [
    `Recorded ${reported.page.url} as ${id}.`,
    ...reported.interactions.map(interactionLine),
    ...(reported.interactions.length === 0 ? ['No input was seen.'] : []),
    `${plural(reported.findings.length, 'finding')}, and ${reported.minorFindings.length} not worth it.`,
    ...reported.info.notes,
    ...files.map((file) => `wrote ${file}`),
  ].join('\n');
