import type { Because, Certainty } from '../../src/analysis/model/verdict.ts';

/**
 * What is true of one render of one component, as a careful person would say it who has read the page's source.
 *
 * Causes in words: `state #2 n`, `reducer #1`, `store #1`, `transition #1`, `prop o`, `context X`, `class-state n`,
 * `force`, `deferred #2`, `parent`. A number is the index among the component's stateful hooks, from 1; the name behind
 * it is optional, and judged where a tool gives one.
 */
export interface ExpectedRender {
  readonly component: string;
  readonly class: 'necessary' | 'avoidable' | 'unknown' | 'remount';
  readonly because: Because | null;
  readonly certainty: Certainty | null;
  readonly causes: readonly string[];
  /** Component that made the unstable reference, or the parent that rendered; null: nobody is to blame. */
  readonly blame: string | null;
  /** Following the advice to skip it would break the page or lose an effect. */
  readonly harmful: boolean;
  /** What an `unknown` one is in truth, known from its source: for tools that guess or run the page's code. */
  readonly inFact: 'necessary' | 'avoidable' | null;
  /** No fix may be advised: the React Compiler's output, React 19.2 with useEffectEvent. */
  readonly noFix: boolean;
}

/** One page, one click on `#go`, and all that is true of it. */
export interface AccuracyCase {
  readonly id: string;
  /** What the page does. */
  readonly what: string;
  /** Oldest React that can run it. */
  readonly since?: string;
  /** React versions it runs on, where it matters that these do. */
  readonly only?: readonly string[];
  readonly query?: string;
  /** Every update render and remount, per component in order. Anything beyond it is wrong, the button itself left out. */
  readonly renders: readonly ExpectedRender[];
  readonly also?: Also;
}

export interface Also {
  /** Commits of the interaction that hold a render. */
  readonly commits?: number;
  /** Skips by `memo`, `PureComponent` or `shouldComponentUpdate`, per component. */
  readonly hits?: Readonly<Record<string, number>>;
  readonly mounts?: Readonly<Record<string, number>>;
  readonly discarded?: readonly string[];
  /** Ran and threw: no render, but other tools may well speak of them. */
  readonly threw?: readonly string[];
  /** Findings that must be there, by rule. */
  readonly findings?: readonly string[];
  /** Findings that must not be there. */
  readonly noFindings?: readonly string[];
  /** Kinds of the steps that lead from the last commit back to the click: `update < request < click`. */
  readonly lastCommitFrom?: readonly string[];
}

const render = (component: string, parts: Partial<ExpectedRender>): ExpectedRender => ({
  component,
  class: 'necessary',
  because: null,
  certainty: null,
  causes: [],
  blame: null,
  harmful: false,
  inFact: null,
  noFix: false,
  ...parts,
});

export const necessary = (component: string, ...causes: readonly string[]): ExpectedRender =>
  render(component, { causes });

export const unknown = (
  component: string,
  inFact: 'necessary' | 'avoidable',
  ...causes: readonly string[]
): ExpectedRender => render(component, { class: 'unknown', inFact, causes });

export const avoidable = (
  component: string,
  certainty: Certainty,
  because: Because,
  blame: string | null,
  ...causes: readonly string[]
): ExpectedRender => render(component, { class: 'avoidable', certainty, because, blame, causes });

/** Every prop is the same; only the parent rendered. */
export const sameProps = (component: string, parent: string): ExpectedRender =>
  avoidable(component, 'proven', 'props-equal', parent, 'parent');

export const remount = (
  component: string,
  because: 'remount-key' | 'remount-type',
  blame: string | null,
): ExpectedRender => render(component, { class: 'remount', because, certainty: 'proven', blame });

/** Skipping it would change what the page does. */
export const harmful = (expected: ExpectedRender): ExpectedRender => ({ ...expected, harmful: true });

export const withoutFix = (expected: ExpectedRender): ExpectedRender => ({ ...expected, noFix: true });

/** The counter that most pages count with. */
export const counts = (component = 'Parent'): ExpectedRender => necessary(component, 'state #1 n');
