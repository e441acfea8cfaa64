import type { Step } from '../../../analysis/model/step.ts';
import { flameOf } from './flame.ts';

/** Makes what the timeline will ask for, while an analysis comes in part by part. */
export const prepareStep = (step: Step): void => {
  if (step.kind === 'commit') flameOf(step);
};
