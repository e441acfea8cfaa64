import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Step } from '../../../analysis/model/step.ts';
import type { Selection } from '../../state/selection.ts';

/** Keys that go from step to step, so that the timeline can be walked without a pointer. */
export const STEP_KEYS = {
  nextStep: { keys: ['ArrowDown'], shown: '↓' },
  previousStep: { keys: ['ArrowUp'], shown: '↑' },
  fitStep: { keys: ['Enter', 'f', 'F'], shown: 'Enter' },
} as const;

export type StepKey = keyof typeof STEP_KEYS;

const names: readonly StepKey[] = ['nextStep', 'previousStep', 'fitStep'];

/** Which step key it is; null for other keys. */
export const stepKeyOf = (key: string): StepKey | null =>
  names.find((name) => STEP_KEYS[name].keys.some((candidate) => candidate === key)) ?? null;

/** Plain frames are many and tell nothing of their own. */
const isStop = (step: Step): boolean => step.kind !== 'paint' || step.type !== 'frame';

const stepIdOf = (selection: Selection | null): string | null => {
  if (selection === null || selection.kind === 'finding') return null;
  return selection.kind === 'render' ? selection.commit : selection.id;
};

/** The step after (1) or before (-1) the selected one, in time; the first or last where none is selected. null at the ends. */
export const stepBeside = (
  { steps }: Pick<Analysis, 'steps'>,
  selection: Selection | null,
  by: 1 | -1,
): Selection | null => {
  const id = stepIdOf(selection);
  const known = steps.findIndex((step) => step.id === id);
  const from = known < 0 && by < 0 ? steps.length : known;
  for (let at = from + by; at >= 0 && at < steps.length; at += by) {
    const step = steps[at];
    if (step && isStop(step)) return { kind: step.kind === 'interaction' ? 'interaction' : 'step', id: step.id };
  }
  return null;
};
