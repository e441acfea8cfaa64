import type { TrialTarget } from '../../analysis/memo-candidates.ts';
import { decodeFact } from '../../protocol/decode-fact.ts';
import type { TrialFact } from '../../protocol/facts/trial-fact.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { Recording } from '../../recording/recording.ts';
import { Failure } from '../failure.ts';
import { APPEARS_WITHIN, waitInPanel } from '../in-panel.ts';
import type { PanelSession } from '../panel-session.ts';
import { type RecordedRun, readRun, recordRun } from '../record-runs.ts';
import type { Scenario } from '../scenario.ts';
import { namedCandidates, provenOf, type TrialCandidate, typesOf } from './component-candidates.ts';
import { loadPage } from './load-page.ts';
import type { TrialRun } from './measure-trial.ts';
import { rounds } from './rounds.ts';

/** The look whether the screen is the same takes one render of what was skipped. */
const CHECKED_WITHIN: Milliseconds = 5_000;

export interface TryMemoOptions {
  readonly session: PanelSession;
  readonly scenario: Scenario;
  /** Components by name; empty: all that memo is proven right for. */
  readonly names: readonly string[];
  /** Runs on each side. */
  readonly pairs: number;
  /** Recorded in each round as well, without a trial: the same page with another code in it. */
  readonly alongside?: Scenario;
  /** Is told what is done, one line each. */
  readonly say: (line: string) => void;
}

export interface TriedComponent {
  readonly candidate: TrialCandidate;
  readonly runs: readonly TrialRun[];
  /** What the page answered where it was refused. */
  readonly refused: readonly TrialFact[];
}

export interface TriedMemo {
  readonly withouts: readonly RecordedRun[];
  readonly components: readonly TriedComponent[];
  readonly alongside: readonly RecordedRun[];
}

/**
 * Records once to see what memo could be tried on, then without and with each trial in turn, every run on a page that was
 * loaded anew: what an interaction changes for the next one (an open dialog, a longer list) falls on neither side.
 * Throws `Failure`.
 */
export const tryMemo = async (options: TryMemoOptions): Promise<TriedMemo> => {
  const { session, scenario, pairs, say } = options;
  const components = (await findCandidates(options)).map(begin);
  const withouts: RecordedRun[] = [];
  const alongside: RecordedRun[] = [];
  const kinds: readonly RunKind[] = [
    { label: 'without a trial', run: async () => withouts.push(await recordLoaded(session, scenario)) },
    ...components.map(
      (one): RunKind => ({ label: `with memo(${one.candidate.name})`, run: () => runTrial(options, one) }),
    ),
    ...(options.alongside === undefined ? [] : [runAlongside(session, options.alongside, alongside)]),
  ];
  for (const [round, order] of rounds(kinds, pairs).entries()) {
    for (const { label, run } of order) {
      say(`pair ${round + 1} of ${pairs}: ${label}`);
      await run();
    }
    if (options.alongside === undefined && components.every(isRefused)) break;
  }
  return { withouts, components, alongside };
};

interface RunKind {
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

interface OpenTrial extends TriedComponent {
  readonly runs: TrialRun[];
  readonly refused: TrialFact[];
  /** It was not on the page, or refused: the next round would only say so again. */
  isOut: boolean;
}

const begin = (candidate: TrialCandidate): OpenTrial => ({ candidate, runs: [], refused: [], isOut: false });

const isRefused = ({ isOut }: OpenTrial): boolean => isOut;

const findCandidates = async ({
  session,
  scenario,
  names,
  say,
}: TryMemoOptions): Promise<readonly TrialCandidate[]> => {
  say('first run: what memo could be tried on');
  const first = await recordRun(session, scenario);
  if (names.length > 0) {
    const loaded = await loadPage(session, scenario);
    return namedCandidates(names, [...typesOf(first.recording), ...typesOf(loaded)]);
  }
  const proven = provenOf(first.recording, first.analysis);
  if (proven.length > 0) return proven;
  throw new Failure(
    'No component is proven to be right for memo here; name one after --try-memo to try it all the same.',
  );
};

/** Loads the page as for a trial, and records without one. */
const recordLoaded = async (session: PanelSession, scenario: Scenario): Promise<RecordedRun> => {
  await loadPage(session, scenario);
  return readRun(await scenario.record(session));
};

const runAlongside = (session: PanelSession, scenario: Scenario, runs: RecordedRun[]): RunKind => ({
  label: 'alongside',
  run: async () => runs.push(await recordLoaded(session, scenario)),
});

const runTrial = async ({ session, scenario }: TryMemoOptions, trial: OpenTrial): Promise<void> => {
  if (trial.isOut) return;
  const loaded = await loadPage(session, scenario);
  const facts = await turnOn(session, targetsIn(loaded, trial.candidate));
  if (facts.some(({ status }) => status === 'on')) trial.runs.push(await recordTrial(session, scenario));
  else {
    trial.refused.push(...facts);
    trial.isOut = true;
  }
  await session.panel.evaluate('clickfall.trials().forEach((one) => clickfall.actions.putTrialAway(one))');
};

const targetsIn = ({ documents }: Recording, { name, isType }: TrialCandidate): readonly TrialTarget[] =>
  documents.flatMap(({ id, facts }) =>
    facts.flatMap((fact) =>
      fact.kind === 'types'
        ? fact.types.filter(isType).map((type): TrialTarget => ({ document: id, type: type.id, name }))
        : [],
    ),
  );

const turnOn = async (session: PanelSession, targets: readonly TrialTarget[]): Promise<readonly TrialFact[]> => {
  await session.panel.evaluate(`clickfall.actions.tryMemo(${JSON.stringify(targets)})`);
  await waitInPanel(
    session,
    'clickfall.trials().every(({ fact }) => fact !== null)',
    APPEARS_WITHIN,
    'The page did not answer whether memo can be tried.',
  );
  return factsOf(session);
};

const factsOf = async (session: PanelSession): Promise<readonly TrialFact[]> => {
  const answers = await session.panel.evaluate('clickfall.trials().map(({ fact }) => fact)');
  return (Array.isArray(answers) ? answers : []).flatMap((answer) => {
    const fact = decodeFact(answer);
    return fact?.kind === 'trial' ? [fact] : [];
  });
};

const recordTrial = async (session: PanelSession, scenario: Scenario): Promise<TrialRun> => {
  const { analysis } = readRun(await scenario.record(session));
  // where what was skipped rendered after all, or is gone, there is nothing to look at, and no answer
  await session.panel
    .waitForFunction(
      `clickfall.trials().every(({ fact, isGone }) =>
         isGone || fact.status !== 'on' || fact.skips === 0 || fact.output !== null)`,
      { polling: 50, timeout: CHECKED_WITHIN },
    )
    .catch(() => undefined);
  const isGone = (await session.panel.evaluate('clickfall.trials().some((one) => one.isGone)')) === true;
  const facts = (await factsOf(session)).filter(({ status }) => status !== 'refused');
  return { analysis, facts, isGone };
};
