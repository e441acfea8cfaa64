import type { Milliseconds } from '../../../protocol/units.ts';
import type { Candidate, Rule } from '../rule.ts';
import { createLedger } from '../savings.ts';
import type { Scope } from '../scope.ts';
import { ARCHITECTURE } from '../thresholds.ts';
import { formatMs, plural } from '../words.ts';
import { type Work, workOf } from '../work.ts';

/**
 *     rendering   |= Row =|= Chart =|= Menu =|= …        70 % of the time, and no part of it holds half
 *
 * Most of the interaction is one kind of work, spread over so many places that no single fix removes it. Runs last: it
 * asks what the other rules found.
 */
export const architecture: Rule = {
  name: 'architecture',
  find: (scope, found) => {
    const { duration } = scope;
    if (!scope.interaction || duration === null) return [];
    return workOf(scope).flatMap((work) => {
      if (work.ms < ARCHITECTURE.ms || work.ms <= duration * ARCHITECTURE.share) return [];
      const [largest] = work.parts;
      if (!largest || largest.ms >= work.ms * ARCHITECTURE.single) return [];
      const fix = largestFix(scope, found);
      return fix.ms >= work.ms * ARCHITECTURE.single ? [] : [toCandidate(scope, work, duration, fix)];
    });
  },
};

interface LargestFix {
  readonly ms: Milliseconds;
  readonly title: string;
}

/** What the best of the other findings could take away at most: its saving, or the time that it is about. */
const largestFix = (scope: Scope, found: readonly Candidate[]): LargestFix =>
  found.reduce<LargestFix>(
    (best, { claims, cost, title }) => {
      const ms = Math.max(createLedger(scope.replay).take(claims).ms ?? 0, cost ?? 0);
      return ms > best.ms ? { ms, title } : best;
    },
    { ms: 0, title: '' },
  );

const SHOWN_PARTS = 4;

const toCandidate = (scope: Scope, work: Work, duration: Milliseconds, fix: LargestFix): Candidate => ({
  rule: 'architecture',
  component: null,
  title: `${formatMs(work.ms)} of ${formatMs(duration)} are ${work.kind}, spread over ${plural(work.parts.length, work.noun)}: no single fix removes it`,
  effort: 'L',
  confidence: 'measured',
  evidence: 'observed',
  repeats: 1,
  claims: [],
  cost: work.ms,
  savingNote: 'depends on what is built instead',
  where: scope.interaction?.entryPoint?.source ?? null,
  steps: work.steps,
  facts: [
    `${Math.round((work.ms / duration) * 100)} % of the interaction is ${work.kind}`,
    `largest parts: ${work.parts
      .slice(0, SHOWN_PARTS)
      .map(({ name, ms }) => `${name} ${formatMs(ms)} (${Math.round((ms / work.ms) * 100)} %)`)
      .join(', ')}`,
    fix.title === ''
      ? 'no other finding of this interaction takes time away'
      : `the most that another finding could take away: ${formatMs(fix.ms)}, “${fix.title}”`,
  ],
  fix: FIX[work.kind],
});

const FIX: Readonly<Record<Work['kind'], string>> = {
  rendering:
    'Let the interaction touch less of the page: keep its state next to what shows it, split what changes often from what does not, render only what can be seen, and let the rest follow in a transition.',
  effects:
    'Do less after each render: compute values while rendering instead of setting them in effects, and start subscriptions and measurements once, not in each component.',
  'waiting for servers':
    'Ask once for all that this interaction shows: one endpoint for the view, or a loader that starts every request at the beginning; or show the result before the answer is there.',
};
