import { effect } from '@preact/signals';
import type { Command } from '../../protocol/envelope.ts';
import type { PanelActions } from '../panel-actions.ts';
import { isCapturing, type PanelState } from '../state/panel-state.ts';
import { addRun, isTrialOn, trialKey } from '../state/trial-state.ts';

export type TrialActions = Pick<PanelActions, 'tryMemo' | 'endTrial' | 'putTrialAway'>;

type Send = (command: Command) => void;

/** Turns trials on and off in the page. What comes of it arrives as facts. */
export const createTrialActions = ({ trial }: PanelState, send: Send): TrialActions => ({
  tryMemo: (targets) => {
    for (const { document, type, name } of targets) {
      const target = { document, type, name };
      const others = trial.trials.value.filter((known) => trialKey(known) !== trialKey(target));
      trial.trials.value = [...others, { ...target, fact: null, isGone: false }];
      send({ command: 'try-memo', document: target.document, type: target.type, step: 'on' });
    }
  },
  endTrial: ({ document, type }) => send({ command: 'try-memo', document, type, step: 'off' }),
  putTrialAway: (target) => {
    trial.trials.value = trial.trials.value.filter((known) => trialKey(known) !== trialKey(target));
    if (trial.trials.value.length === 0) trial.runs.value = [];
  },
});

/**
 * Keeps each recording that is made while there are trials, and has the page look at what was skipped once a recording under
 * a trial is over: the look renders, which no recording should hold.
 *
 * @returns what stops it
 */
export const followTrials = ({ trial, recording, analysis, phase }: PanelState, send: Send): (() => void) =>
  effect(() => {
    const shown = recording.value;
    const made = analysis.value;
    if (trial.trials.value.length === 0 || shown === null || made === null) return;
    const known = trial.runs.peek();
    if (known.some((run) => run.analysis === made)) return;
    const isNew = !known.some((run) => run.recording === shown.startedAt);
    trial.runs.value = addRun(known, shown, made);
    const tried = trial.runs.peek().at(-1)?.tried;
    // a render of our own must not get into a recording that has begun meanwhile
    if (!isNew || tried === undefined || isCapturing(phase.peek())) return;
    for (const one of trial.trials.peek())
      if (isTrialOn(one) && tried.has(trialKey(one)))
        send({ command: 'try-memo', document: one.document, type: one.type, step: 'check' });
  });
