import { plural } from '../../analysis/findings/words.ts';
import type { DiscoveryRule } from './discovery.ts';

/** web.dev/articles/cls: good up to 0.1. */
const NOTICEABLE = 0.1;

/** What the interaction moved on the screen under the user's eyes. */
export const layoutShift: DiscoveryRule = ({ steps }) => {
  const shifts = steps.flatMap((step) => (step.kind === 'paint' && step.type === 'layout-shift' ? [step.value] : []));
  const sum = shifts.reduce((total, value) => total + value, 0);
  return sum <= NOTICEABLE
    ? []
    : [[`The layout moved: ${plural(shifts.length, 'shift')} of ${sum.toFixed(2)} together (good is up to 0.1).`]];
};
