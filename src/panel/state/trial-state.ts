import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { matchInteractions } from '../../analysis/compare/match-interactions.ts';
import { compareMeasures } from '../../analysis/compare/measures.ts';
import type { Measure } from '../../analysis/compare/model.ts';
import type { TrialTarget } from '../../analysis/memo-candidates.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import type { TrialFact } from '../../protocol/facts/trial-fact.ts';
import type { RecordingHead } from '../worker/task.ts';
import { NO_PICK, pairOf } from './compare-state.ts';

/** A trial of this panel, until the user puts it away. */
export interface PanelTrial extends TrialTarget {
  /** What the page last said; null: it has not answered. */
  readonly fact: TrialFact | null;
  /** Its document was left or reloaded: the trial went with it. */
  readonly isGone: boolean;
}

/** One recording that a trial is measured by. */
export interface TrialRun {
  readonly recording: string;
  readonly analysis: Analysis;
  /** Trials that were on in it, by `trialKey`. */
  readonly tried: ReadonlySet<string>;
}

/** The same interaction without and with a trial, as far as both were recorded. */
export interface TrialResult {
  readonly trial: PanelTrial;
  /** null while one of the two is missing. */
  readonly measures: readonly Measure[] | null;
  /** It was never recorded apart from the other trials: the measures are those of all of them. */
  readonly isTogether: boolean;
}

export interface TrialState {
  readonly trials: Signal<readonly PanelTrial[]>;
  readonly runs: Signal<readonly TrialRun[]>;
  /** Derived, one for each trial. */
  readonly results: ReadonlySignal<readonly TrialResult[]>;
}

/** Runs kept: what a spread is read from. Each holds a whole analysis. */
const MAX_RUNS = 20;

export const trialKey = ({ document, type }: Pick<TrialTarget, 'document' | 'type'>): string => `${document} ${type}`;

export const isTrialOn = ({ fact, isGone }: PanelTrial): boolean => !isGone && fact?.status === 'on';

export const createTrialState = (interaction: ReadonlySignal<Interaction | null>): TrialState => {
  const trials = signal<readonly PanelTrial[]>([]);
  const runs = signal<readonly TrialRun[]>([]);
  return {
    trials,
    runs,
    results: computed(() => trials.value.map((trial) => resultOf(trial, runs.value, interaction.value))),
  };
};

/** What an envelope tells of the trials. */
export const updateTrials = (trials: readonly PanelTrial[], { document, facts }: Envelope): readonly PanelTrial[] => {
  let next = trials;
  for (const fact of facts)
    if (fact.kind === 'trial')
      next = next.map((trial) =>
        trialKey(trial) === trialKey({ document, type: fact.type }) ? { ...trial, fact } : trial,
      );
  return next;
};

/** The page was left or reloaded: its trials ended with it. */
export const leaveTrials = (trials: readonly PanelTrial[]): readonly PanelTrial[] =>
  trials.map((trial) => ({ ...trial, isGone: true }));

/** Adds a recording, or takes a newer analysis of it for the older one. The oldest go. */
export const addRun = (
  runs: readonly TrialRun[],
  recording: RecordingHead,
  analysis: Analysis,
): readonly TrialRun[] => {
  const run: TrialRun = { recording: recording.startedAt, analysis, tried: new Set(recording.tried.map(trialKey)) };
  return [...runs.filter((other) => other.recording !== run.recording), run].slice(-MAX_RUNS);
};

/**
 * "With" are the runs in which the same trials were on as in the last run with this one. "Without" are those in which only this
 * one was not; where there are none, those without any trial: then it is what all of them brought together.
 */
const resultOf = (trial: PanelTrial, runs: readonly TrialRun[], interaction: Interaction | null): TrialResult => {
  const key = trialKey(trial);
  const last = runs.findLast(({ tried }) => tried.has(key))?.tried;
  if (last === undefined) return { trial, measures: null, isTogether: false };
  const analysesWith = (tried: ReadonlySet<string>) =>
    runs.filter((run) => isSameSet(run.tried, tried)).map(({ analysis }) => analysis);
  const apart = analysesWith(new Set([...last].filter((other) => other !== key)));
  const isTogether = apart.length === 0;
  const before = isTogether ? analysesWith(new Set()) : apart;
  const pair = pairOf(matchInteractions(before, analysesWith(last)), NO_PICK, interaction);
  return { trial, measures: pair === null ? null : compareMeasures(pair.before, pair.after), isTogether };
};

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((member) => other.has(member));
