import { PuppeteerRunnerExtension, type Step, StepType } from '@puppeteer/replay';
import type { Milliseconds } from '../protocol/units.ts';
import { Failure, firstLine } from './failure.ts';
import { closesPage, type Flow, isOnPage, stepLabel } from './flow-file.ts';
import { APPEARS_WITHIN, followPage, recordedText, waitInPanel } from './in-panel.ts';
import type { PanelSession } from './panel-session.ts';
import { openPage, untilQuiet } from './record-click.ts';
import { chooseOption } from './replay-select.ts';
import type { Scenario } from './scenario.ts';
import { untilOnPage } from './until-on-page.ts';
import { withoutThrowing } from './without-throwing.ts';

/** Of a step that names none, as in Chrome's Recorder. */
const STEP_WITHIN: Milliseconds = 5_000;

export interface FlowOptions {
  /** Opened instead of the address of the flow's first navigation; null: as the flow says. */
  readonly url: string | null;
  /** Recording goes on at least this long after the last step. */
  readonly settle: Milliseconds;
}

/**
 * Every step of a flow, by real input where a user gives one. Recording runs from the first step that acts on the page until
 * all that the steps caused has come to rest. Throws `Failure` if there is no address to open.
 *
 *     setViewport  navigate  waitForElement │ click  change  waitForElement  click │ at rest
 *     |____________ preparation ____________| |_____________ recorded _____________|
 */
export const flowScenario = (flow: Flow, { url, settle }: FlowOptions): Scenario => {
  const hasAddress = flow.preparation.some(isPageLoad);
  if (!hasAddress && url === null) {
    throw new Failure(`${flow.file} navigates nowhere before its first input: name the page with --url.`);
  }
  const steps = [...flow.preparation, ...flow.recorded];
  const replay = (session: PanelSession) => async (step: Step) => {
    try {
      await runStep(session, step, flow.timeout ?? STEP_WITHIN);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(`${stepLabel(flow.file, steps.indexOf(step), step)} failed: ${reasonOf(error)}.`);
    }
  };
  return {
    open: async (session) => {
      // the run before may have left the page offline
      await session.page.emulateNetworkConditions(null);
      const run = replay(session);
      let next = url;
      if (!hasAddress && url !== null) await openPage(session, url);
      for (const step of flow.preparation.filter(loads)) {
        if (isPageLoad(step)) {
          await openPage(session, next ?? step.url);
          next = null;
        } else await run(step);
      }
      await followPage(session, false);
    },
    ready: async (session) => {
      await untilQuiet(session);
      for (const step of flow.preparation.filter((step) => !loads(step))) await replay(session)(step);
    },
    record: async (session) => {
      const run = replay(session);
      await session.panel.evaluate('clickfall.actions.record()');
      await waitInPanel(session, 'clickfall.recordingStarted()', APPEARS_WITHIN, 'The page did not start recording.');
      for (const step of flow.recorded) {
        // the browser is closed when the recording is done
        if (closesPage(step)) break;
        await run(step);
        if (isOnPage(step)) await followPage(session, true);
      }
      await new Promise((resolve) => setTimeout(resolve, settle));
      await session.panel.evaluate('clickfall.stopAtRest()');
      return recordedText(session);
    },
  };
};

type PageLoad = Extract<Step, { readonly type: StepType.Navigate }>;

const isPageLoad = (step: Step): step is PageLoad => step.type === StepType.Navigate && isOnPage(step);

/** The rest waits for a page that is loaded. */
const loads = ({ type }: Step): boolean => type !== StepType.WaitForElement && type !== StepType.WaitForExpression;

const runStep = async (session: PanelSession, step: Step, ofFlow: Milliseconds): Promise<void> => {
  const timeout = step.timeout ?? ofFlow;
  await untilOnPage(session.page, step, timeout);
  if (step.type === StepType.Change && (await chooseOption(session.page, step, timeout))) return;
  await new PuppeteerRunnerExtension(session.browser, session.page, { timeout }).runStep(
    step.type === StepType.WaitForExpression ? { ...step, expression: withoutThrowing(step.expression) } : step,
  );
};

const reasonOf = (error: unknown): string => {
  const reason = firstLine(error).replace(/\.$/, '');
  const waited = /^Timed out after waiting (\d+)ms/.exec(reason)?.[1];
  return waited === undefined ? reason : `nothing on the page matched and could be acted on within ${waited} ms`;
};
