/**
 * How an answer compares with the truth; README.md says what each means. Ordered from best to worst: a case gets the
 * worst of its parts.
 */
export const OUTCOMES = ['right', 'partly', 'silent', 'unknown', 'misleading', 'wrong'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Judgement {
  readonly outcome: Outcome;
  /** One sentence for each part that is not right. */
  readonly because: readonly string[];
}

export interface Remark {
  readonly outcome: Outcome;
  readonly text: string;
}

/** The worst remark decides; none: right. */
export const judgementOf = (remarks: readonly Remark[]): Judgement => ({
  outcome: remarks.reduce<Outcome>(
    (worst, { outcome }) => (OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(worst) ? outcome : worst),
    'right',
  ),
  because: remarks.map(({ outcome, text }) => `${outcome}: ${text}`),
});

/** Bundlers number functions of the same name: `C$1` is `C`. */
export const plainName = (name: string): string => name.replace(/\$\d+$/, '');
