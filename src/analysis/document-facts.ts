import { assertNever } from '../protocol/assert-never.ts';
import type { FactId } from '../protocol/facts/cause-ref.ts';
import type { Fact } from '../protocol/facts/fact.ts';

type FactOf<K extends Fact['kind']> = Extract<Fact, { readonly kind: K }>;

/** The facts of one document by kind, in the order of their arrival. */
export interface DocumentFacts {
  readonly renderers: readonly FactOf<'renderer'>[];
  readonly started: readonly FactOf<'started'>[];
  readonly stopped: readonly FactOf<'stopped'>[];
  readonly settled: readonly FactOf<'settled'>[];
  readonly gaps: readonly FactOf<'gap'>[];
  readonly documents: readonly FactOf<'document'>[];
  readonly inputs: readonly FactOf<'input'>[];
  readonly inputEnds: ReadonlyMap<FactId, FactOf<'input-end'>>;
  readonly eventTimings: readonly FactOf<'event-timing'>[];
  readonly asyncs: readonly FactOf<'async'>[];
  readonly requests: readonly FactOf<'request'>[];
  readonly progress: ReadonlyMap<FactId, readonly FactOf<'request-progress'>[]>;
  readonly types: readonly FactOf<'types'>[];
  readonly actions: readonly FactOf<'action'>[];
  readonly updates: readonly FactOf<'update'>[];
  readonly commits: readonly FactOf<'commit'>[];
  readonly passives: ReadonlyMap<FactId, FactOf<'passive'>>;
  readonly effects: readonly FactOf<'effect'>[];
  readonly timings: readonly FactOf<'timing'>[];
  readonly longFrames: readonly FactOf<'long-frame'>[];
  readonly paints: readonly FactOf<'paint'>[];
  readonly trials: readonly FactOf<'trial'>[];
}

/** Sorts facts into lists, once: everything after looks up instead of searching. */
export const sortFacts = (facts: readonly Fact[]): DocumentFacts => {
  const renderers = new Map<number, FactOf<'renderer'>>();
  const started: FactOf<'started'>[] = [];
  const stopped: FactOf<'stopped'>[] = [];
  const settled: FactOf<'settled'>[] = [];
  const gaps: FactOf<'gap'>[] = [];
  const documents: FactOf<'document'>[] = [];
  const inputs: FactOf<'input'>[] = [];
  const inputEnds = new Map<FactId, FactOf<'input-end'>>();
  const eventTimings: FactOf<'event-timing'>[] = [];
  const asyncs: FactOf<'async'>[] = [];
  const requests: FactOf<'request'>[] = [];
  const progress = new Map<FactId, FactOf<'request-progress'>[]>();
  const types: FactOf<'types'>[] = [];
  const actions: FactOf<'action'>[] = [];
  const updates: FactOf<'update'>[] = [];
  const commits: FactOf<'commit'>[] = [];
  const passives = new Map<FactId, FactOf<'passive'>>();
  const effects: FactOf<'effect'>[] = [];
  const timings: FactOf<'timing'>[] = [];
  const longFrames: FactOf<'long-frame'>[] = [];
  const paints: FactOf<'paint'>[] = [];
  const trials: FactOf<'trial'>[] = [];

  const sort = (fact: Fact): unknown => {
    switch (fact.kind) {
      case 'document':
        return documents.push(fact);
      // sent again when the build became known: the last word counts
      case 'renderer':
        return renderers.set(fact.renderer, fact);
      case 'started':
        return started.push(fact);
      case 'stopped':
        return stopped.push(fact);
      case 'settled':
        return settled.push(fact);
      case 'gap':
        return gaps.push(fact);
      case 'input':
        return inputs.push(fact);
      case 'input-end':
        return inputEnds.set(fact.id, fact);
      case 'event-timing':
        return eventTimings.push(fact);
      case 'async':
        return asyncs.push(fact);
      case 'request':
        return requests.push(fact);
      case 'request-progress': {
        const known = progress.get(fact.id);
        return known === undefined ? progress.set(fact.id, [fact]) : known.push(fact);
      }
      case 'types':
        return types.push(fact);
      case 'action':
        return actions.push(fact);
      case 'update':
        return updates.push(fact);
      case 'commit':
        return commits.push(fact);
      case 'passive':
        return passives.set(fact.commit, fact);
      case 'effect':
        return effects.push(fact);
      case 'timing':
        return timings.push(fact);
      case 'long-frame':
        return longFrames.push(fact);
      case 'paint':
        return paints.push(fact);
      case 'trial':
        return trials.push(fact);
      default:
        return assertNever(fact);
    }
  };
  for (const fact of facts) sort(fact);

  return {
    renderers: [...renderers.values()],
    started,
    stopped,
    settled,
    gaps,
    documents,
    inputs,
    inputEnds,
    eventTimings,
    asyncs,
    requests,
    progress,
    types,
    actions,
    updates,
    commits,
    passives,
    effects,
    timings,
    longFrames,
    paints,
    trials,
  };
};
