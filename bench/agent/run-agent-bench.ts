import { loadavg } from 'node:os';
import { writeSection } from '../../scripts/write-section.mjs';
import { openPanelSession, type PanelSession } from '../../src/cli/panel-session.ts';
import { describeMachine, today } from '../section.ts';
import { type Measure, ratioTable } from './agent-table.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { type BenchTab, openTab } from './bench-tab.ts';
import type { BuildMode } from './columns.ts';
import { copyExtension, type ExtensionCopy } from './extension-copy.ts';
import { type FurtherFigures, measureFurther } from './further-goals.ts';
import { goalList, judgeGoals } from './goals.ts';
import { profileScenario, profileTable } from './hot-functions.ts';
import { measureScenario, repetitionsOf, type ScenarioFigures } from './measure.ts';
import { measureEvaluation } from './measure-evaluation.ts';
import { measureStop } from './measure-stop.ts';
import { measureWire } from './measure-wire.ts';
import { type AgentBenchArgs, readArgs } from './options.ts';

export interface AgentBenchOptions {
  readonly args: readonly string[];
  readonly executable: string;
  readonly extension: string;
  /** The document whose section is written anew. */
  readonly document: string;
}

interface ModeFigures {
  readonly figures: readonly ScenarioFigures[];
  readonly further: FurtherFigures | null;
  readonly remarks: readonly string[];
}

/** Worth of work that a profile looks at. */
const PROFILED_ROUNDS = 4;

const progress = (text: string): void => console.error(`• ${text}`);

/** `npm run bench:agent`: prints what each tool costs a page, and keeps it if all was measured. */
export const runAgentBench = async ({ args, executable, extension, document }: AgentBenchOptions): Promise<void> => {
  const asked = readArgs(args);
  const copy = await copyExtension({ extension, agent: asked.agent });
  const server = await startBenchServer();
  try {
    await server.prepare(asked.columns, asked.modes);
    const runs: ModeFigures[] = [];
    for (const mode of asked.modes) {
      const session = await openPanelSession({ executable, extension: copy.folder, headless: true });
      try {
        runs.push(await measureMode({ session, server, asked, copy, mode }));
      } finally {
        await session.close();
      }
    }
    const own = { server, executable, extension, agent: asked.agent };
    if (asked.goals) progress('evaluation at document start');
    const evaluation = asked.goals ? await measureEvaluation(own) : null;
    if (asked.goals) progress('bytes on the wire');
    const wire = asked.goals ? await measureWire(own) : null;
    if (asked.goals) progress('from stop to picture and data');
    const stops = asked.goals ? await measureStop(own) : [];
    const figures = runs.flatMap((run) => run.figures);
    const further = runs.find((run) => run.further !== null)?.further ?? null;
    const command = ['npm run bench:agent', ...(args.length === 0 ? [] : ['--', ...args])].join(' ');
    const goals = goalList(judgeGoals({ figures, further, evaluation, wire, stops }));
    const content = [
      `\`${command}\`, ${today()}; ${describeMachine()}; ${asked.rounds} rounds.`,
      ...tables(figures, asked.modes),
      ...new Set(runs.flatMap((run) => run.remarks)),
      ...(goals === '' ? [] : ['Goals:', goals]),
    ].join('\n\n');
    console.log(content);
    if (asked.isWhole) await writeSection(document, 'bench:agent', content);
  } finally {
    await server.close();
    await copy.remove();
  }
};

const CAPTIONS: Readonly<Record<Measure, string>> = {
  sync: '**In the commit**: from the call to its end',
  tasks: '**Until idle**: processor time of all tasks of the page',
};

const tables = (figures: readonly ScenarioFigures[], modes: readonly BuildMode[]): readonly string[] =>
  (['sync', 'tasks'] as const).flatMap((measure) => [
    `${CAPTIONS[measure]}; the first line in milliseconds, the others as ratio to it.`,
    ...modes.map((mode) => ratioTable(figures, mode, measure)),
  ]);

interface ModeOptions {
  readonly session: PanelSession;
  readonly server: BenchServer;
  readonly asked: AgentBenchArgs;
  readonly copy: ExtensionCopy;
  readonly mode: BuildMode;
}

const measureMode = async ({ session, server, asked, copy, mode }: ModeOptions): Promise<ModeFigures> => {
  const tabs: BenchTab[] = [];
  const remarks: string[] = [];
  for (const column of asked.columns.filter(({ modes }) => modes.includes(mode))) {
    try {
      tabs.push(await openTab(session, column, server.urlOf(column, mode)));
    } catch (error) {
      remarks.push(`${column.name} did not start: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  const before = await hearings(tabs);
  const figures: ScenarioFigures[] = [];
  for (const scenario of asked.scenarios) {
    const started = Date.now();
    figures.push(await measureScenario({ tabs, scenario, mode, rounds: asked.rounds }));
    progress(`${mode} ${scenario}: ${((Date.now() - started) / 1_000).toFixed(1)} s, load ${loadavg()[0]?.toFixed(1)}`);
  }
  const after = await hearings(tabs);
  for (const { column } of tabs) {
    const [first, last] = [before.get(column.id), after.get(column.id)];
    progress(`${mode}, ${column.name}: heard ${last ?? '–'}`);
    if (last !== undefined && last === first)
      remarks.push(`${column.name}, ${mode}: heard nothing; its row means nothing.`);
  }
  const [walked, recorded] = [after.get('walk'), after.get('recording')];
  if (walked !== undefined && recorded !== undefined && walked !== recorded) {
    remarks.push(`${mode}: the bare walk heard of ${walked} renders, Clickfall of ${recorded}.`);
  }
  // what is the page's own with DevTools open, and what recording makes of it
  for (const tab of tabs.filter(({ column }) => column.devtools !== 'closed'))
    for (const scenario of asked.profile) {
      const repetitions = repetitionsOf(scenario, mode) * PROFILED_ROUNDS;
      const profile = await profileScenario({ tab, scenario, repetitions, agent: copy.agent });
      console.log(`\n${mode}, ${tab.column.name}\n\n${profileTable(profile)}`);
    }
  // production mounts 100 000 leaves in a fraction of the time
  const withFurther = asked.goals && mode === asked.modes.at(-1);
  const further = withFurther
    ? await measureFurther({ tabs, foothold: copy.foothold, agent: copy.agent, progress })
    : null;
  return { figures, further, remarks };
};

/** By column id, of those that have a tool. */
const hearings = async (tabs: readonly BenchTab[]): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const tab of tabs) {
    const heard = await tab.heard();
    if (heard !== null) counts.set(tab.column.id, heard);
  }
  return counts;
};
