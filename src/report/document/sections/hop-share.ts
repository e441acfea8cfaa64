import { formatMs } from '../../../analysis/findings/words.ts';
import { stepName } from '../../flow/flow-labels.ts';
import { type Hop, percent } from '../way-to-settled.ts';

/** `timeout 800 ms (801 ms, 74 %)`: how long the way waited for a step. */
export const hopShare = ({ step, ms, share }: Hop & { readonly share: number }): string =>
  `${stepName(step)} (${formatMs(ms)}, ${percent(share)})`;
