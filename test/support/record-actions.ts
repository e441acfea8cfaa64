import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import type { Interaction } from '../../src/analysis/model/interaction.ts';
import type { Step, UpdateStep } from '../../src/analysis/model/step.ts';
import { renderAt } from '../../src/analysis/renders.ts';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { analysisOf, untilPanel } from './panel.ts';

/** Starts a manual recording on a page that is open, runs `act` there, stops, and analyses. */
export const recordWhile = async (session: PanelSession, act: () => Promise<void>): Promise<Analysis> => {
  await session.panel.evaluate('clickfall.actions.record()');
  await untilPanel(session, 'clickfall.recordingStarted()');
  try {
    await act();
  } finally {
    // also where the page failed: the next test starts from a panel that does not record
    await session.panel.evaluate('clickfall.actions.stop()');
    await untilPanel(session, "clickfall.phase() === 'ready'");
  }
  return analysisOf(String(await session.panel.evaluate('clickfall.recordingText()')));
};

/** An action of a page: the id of its button, and what is true in the page once all that it does is done. */
export interface Action {
  readonly id: string;
  readonly done: string;
}

/** Clicks one button after the other in one recording, each when the page has done all that the one before does. */
export const recordActions = async (
  session: PanelSession,
  url: string,
  actions: readonly Action[],
): Promise<Analysis> => {
  await openPage(session, url);
  return recordWhile(session, async () => {
    for (const { id, done } of actions) {
      await session.page.click(`#${id}`);
      await session.page.waitForFunction(done, { polling: 10, timeout: 10_000 });
    }
  });
};

/** The interaction whose target is `#id`. */
export const interactionOn = (analysis: Analysis, id: string): Interaction => {
  const found = analysis.interactions.filter(({ target }) => target.selector === `#${id}`);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} interactions on #${id}`);
  return only;
};

export const stepsOf = (analysis: Analysis, interaction: Interaction): readonly Step[] =>
  interaction.steps.map((id) => analysis.stepById.get(id)).filter((step) => step !== undefined);

export const commitsIn = (steps: readonly Step[]): readonly CommitStep[] =>
  steps.filter((step): step is CommitStep => step.kind === 'commit');

export const updatesIn = (steps: readonly Step[]): readonly UpdateStep[] =>
  steps.filter((step): step is UpdateStep => step.kind === 'update');

/** Renders per component in some commits, mounts and discarded ones left out. */
export const renderCounts = (analysis: Analysis, commits: readonly CommitStep[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const commit of commits)
    for (let row = 0; row < commit.renders.length; row++) {
      const { name } = renderAt(analysis, commit, row);
      counts[name] = (counts[name] ?? 0) + 1;
    }
  return counts;
};
