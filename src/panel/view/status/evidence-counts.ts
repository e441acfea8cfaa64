import type { Step } from '../../../analysis/model.ts';

export interface EvidenceCounts {
  /** Links that rest on time only. */
  readonly guessed: number;
  /** Updates and requests without any known cause. Other steps need none. */
  readonly unknown: number;
}

/** How far the causes of a recording can be trusted. */
export const evidenceCounts = (steps: readonly Step[]): EvidenceCounts => {
  let guessed = 0;
  let unknown = 0;
  for (const step of steps) {
    guessed += step.causes.filter((cause) => cause.evidence === 'guessed').length;
    const needsCause = step.kind === 'update' || (step.kind === 'request' && step.join !== 'har-only');
    if (needsCause && step.causes.length === 0) unknown += 1;
  }
  return { guessed, unknown };
};
