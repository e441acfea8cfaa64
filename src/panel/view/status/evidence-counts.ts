import type { Analysis } from '../../../analysis/model/analysis.ts';

export interface EvidenceCounts {
  /** Links that rest on time only. */
  readonly guessed: number;
  /** Updates and the page's own requests without any known cause; all requests of an imported file. Other steps need none. */
  readonly unknown: number;
}

/** How far the causes of a recording can be trusted. */
export const evidenceCounts = ({ steps, info }: Pick<Analysis, 'steps' | 'info'>): EvidenceCounts => {
  let guessed = 0;
  let unknown = 0;
  for (const step of steps) {
    guessed += step.causes.filter((cause) => cause.evidence === 'guessed').length;
    const needsCause =
      step.kind === 'update' || (step.kind === 'request' && (info.imported || step.join !== 'har-only'));
    if (needsCause && step.causes.length === 0) unknown += 1;
  }
  return { guessed, unknown };
};
