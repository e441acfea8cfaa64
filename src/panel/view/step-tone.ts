import type { Step } from '../../analysis/model/step.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import type { Tone } from '../../report/timeline/segment.ts';

/** The colour that a kind of step has everywhere. */
export const stepTone = (step: Step): Tone => {
  switch (step.kind) {
    case 'interaction':
      return 'processing';
    case 'request':
      return 'net-server';
    case 'action':
      return 'action';
    case 'update':
      return 'update';
    case 'commit':
      return 'commit';
    case 'effect':
      return step.phase;
    case 'timer':
      return 'timer';
    case 'mark':
      return 'mark';
    case 'paint':
      return 'paint';
    case 'long-frame':
      return 'long-frame';
    default:
      return assertNever(step);
  }
};
