import type { CommitFact } from '../protocol/facts/commit-facts.ts';
import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { DocumentContext } from './document-context.ts';
import { type DraftCause, type DraftStep, type FactKey, factKey } from './draft-step.ts';
import { addTo } from './group-by.ts';

/** A Suspense boundary that showed its content after all; nobody called a setter for it. */
interface Retry {
  /** The commit, or the update that React itself scheduled. */
  readonly key: FactKey;
  readonly at: Milliseconds;
  /** The commit that suspended, on the recording's clock. */
  readonly suspended: { readonly key: FactKey; readonly from: Milliseconds; readonly to: Milliseconds };
}

/** A chunk is asked for while the suspending render runs; HAR truncates to 1 ms and the network starts a little later. */
const STARTS_BEFORE: Milliseconds = 1;
const STARTS_AFTER: Milliseconds = 10;
/** Evaluating a chunk comes between its arrival and the retry. */
const CLOCK_ERROR: Milliseconds = 2;

const isRetry = ({ renders, updates }: CommitFact): boolean =>
  updates.length === 0 && renders.flags.some((flags) => (flags & RenderFlag.suspenseRetry) !== 0);

const findRetries = ({ document, facts, clock }: DocumentContext): readonly Retry[] => {
  const retries: Retry[] = [];
  const add = (key: FactKey, at: Milliseconds, before: CommitFact | undefined): void => {
    if (before === undefined) return;
    const suspended = {
      key: factKey(document, before.id),
      from: clock.fromPage(document, before.renderStart < 0 ? before.layoutEnd : before.renderStart),
      to: clock.fromPage(document, before.layoutEnd),
    };
    retries.push({ key, at: clock.fromPage(document, at), suspended });
  };
  const lastOfRoot = new Map<string, CommitFact>();
  const open = facts.updates.filter((update) => update.type === 'retry' && update.cause === null);
  const waiting = [...open].sort((a, b) => a.at - b.at);
  const addUpdates = (before: Milliseconds): void => {
    for (let next = waiting[0]; next !== undefined && next.at < before; next = waiting[0]) {
      waiting.shift();
      add(factKey(document, next.id), next.at, lastOfRoot.get(`${next.renderer}:${next.root}`));
    }
  };
  for (const commit of facts.commits) {
    addUpdates(commit.layoutEnd);
    const root = `${commit.renderer}:${commit.root}`;
    if (isRetry(commit)) add(factKey(document, commit.id), commit.renderStart, lastOfRoot.get(root));
    lastOfRoot.set(root, commit);
  }
  addUpdates(Number.POSITIVE_INFINITY);
  return retries;
};

const withCauses = (step: DraftStep, more: readonly DraftCause[]): DraftStep => ({
  ...step,
  causes: [...step.causes, ...more.filter(({ key }) => !step.causes.some((cause) => cause.key === key))],
});

/**
 * Links a Suspense retry to the commit that suspended (inferred: React retries only that), and by time alone to the
 * script that was loaded in between, which `lazy` asked for.
 *
 *     commit 1  |==|            suspends
 *     chunk       |--------|    guessed: started in commit 1, ended before commit 2
 *     commit 2              |=| retry
 */
export const linkRetries = (
  steps: readonly DraftStep[],
  contexts: readonly DocumentContext[],
): readonly DraftStep[] => {
  const retries = contexts.flatMap(findRetries);
  if (retries.length === 0) return steps;
  const chunks = steps.filter((step) => step.isScript === true);
  const more = new Map<FactKey, DraftCause[]>();
  const link = (key: FactKey, cause: DraftCause): void => addTo(more, key, cause);
  for (const { key, at, suspended } of retries) {
    link(key, { key: suspended.key, evidence: 'inferred' });
    for (const chunk of chunks) {
      const own = chunk.keys[0];
      const started = chunk.at >= suspended.from - STARTS_BEFORE && chunk.at <= suspended.to + STARTS_AFTER;
      if (own === undefined || !started || (chunk.end ?? at) > at + CLOCK_ERROR) continue;
      link(key, { key: own, evidence: 'guessed' });
      link(own, { key: suspended.key, evidence: 'guessed' });
    }
  }
  return steps.map((step) => {
    const causes = more.get(step.keys[0] ?? '');
    return causes === undefined ? step : withCauses(step, causes);
  });
};
