import type { Change } from '../../../protocol/facts/change.ts';
import { RenderFlag } from '../../../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';
import type { CommitStep } from '../../model/commit-step.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { changesOf, nameOf, sourceOf } from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { contextPartSketch, storePartSketch } from '../sketches/subscription-sketch.ts';
import { distinct, formatMs, listNames, plural } from '../words.ts';

/** Renders for one context, or of one component for one store. */
interface Subscription {
  readonly kind: 'context' | 'store';
  /** Name of the context, or of the variable that holds the store's value; "" if unknown. */
  readonly name: string;
  readonly where: SourcePlace | null;
  readonly components: string[];
  readonly commits: Set<CommitStep>;
  renders: number;
  /** Of all these renders with what rendered below them; null where none was measured. */
  subtree: Milliseconds | null;
}

/**
 *     CartContext   { items, total, address } → another `items`
 *     └─ Address    renders, and its output, its effects and its functions come out the same: it reads `address` only
 *
 * Necessary renders, since the value did change: information, and no saving is claimed.
 */
export const overSubscription: Rule = {
  name: 'over-subscription',
  find: (scope) => subscriptionsOf(scope).map(toCandidate),
};

const subscriptionsOf = (scope: Scope): readonly Subscription[] => {
  const found = new Map<string, Subscription>();
  for (const commit of scope.commits) {
    const { flags, subtree } = commit.renders.columns;
    for (let index = 0; index < commit.renders.length; index++) {
      if (!isUnmoved(flags[index] ?? 0)) continue;
      const [change, ...others] = changesOf({ commit, index });
      const id = commit.renders.columns.component[index] ?? 0;
      if (scope.analysis.instances[commit.document]?.isLibrary(id)) continue;
      // Of several, it cannot be told which one it could do without.
      if (!change || others.length > 0) continue;
      const ms = subtree[index] ?? UNMEASURED;
      const subscription = subscriptionOf(found, scope, commit, index, change);
      subscription.components.push(nameOf(scope, { commit, index }));
      subscription.commits.add(commit);
      subscription.renders++;
      if (ms !== UNMEASURED) subscription.subtree = (subscription.subtree ?? 0) + ms;
    }
  }
  return [...found.values()];
};

/** A ref that it wrote while rendering may be all that it wanted. */
const isUnmoved = (bits: number): boolean =>
  (bits & RenderFlag.outputSame) !== 0 && (bits & (RenderFlag.refChanged | RenderFlag.mount)) === 0;

const subscriptionOf = (
  found: Map<string, Subscription>,
  scope: Scope,
  commit: CommitStep,
  index: number,
  change: Change,
): Subscription => {
  const id = commit.renders.columns.component[index] ?? 0;
  const instances = scope.analysis.instances[commit.document];
  const component = nameOf(scope, { commit, index });
  const isContext = change.kind === 'context';
  const name = (isContext ? instances?.contextNameOf(id, change) : instances?.hookNameOf(id, change.hook)) ?? '';
  const key = isContext && name !== '' ? `context\n${name}` : `${change.kind}\n${component}\n${name}\n${change.hook}`;
  const known = found.get(key);
  if (known) return known;
  const subscription: Subscription = {
    kind: isContext ? 'context' : 'store',
    name,
    where: (isContext ? null : instances?.hookOf(id, change.hook)?.source) ?? sourceOf(scope, { commit, index }),
    components: [],
    commits: new Set(),
    renders: 0,
    subtree: null,
  };
  found.set(key, subscription);
  return subscription;
};

const toCandidate = (subscription: Subscription): Candidate => {
  const { kind, name, renders, subtree } = subscription;
  const components = distinct(subscription.components);
  const who = listNames(components);
  const what = kind === 'context' ? name || 'a context' : name ? `the store's ${name}` : 'a store';
  const only = components.length === 1 ? (components[0] ?? '') : '';
  return {
    rule: 'over-subscription',
    component: only || null,
    title: `${who} rendered ${renders} × for ${what} and came out the same`,
    effort: 'M',
    confidence: 'information',
    evidence: 'observed',
    repeats: renders,
    claims: [],
    cost: subtree,
    savingNote:
      subtree === null ? 'this build has no durations' : `up to ${formatMs(subtree)}, if it reads only what it uses`,
    where: subscription.where,
    steps: [...subscription.commits].map((commit) => commit.id),
    facts: [
      `${what} changed by value, nothing else that ${components.length === 1 ? 'it reads' : 'they read'} did`,
      `output, functions in it, and effects stayed the same in ${plural(renders, 'render')}`,
    ],
    fix:
      kind === 'context'
        ? `Split ${name || 'the context'}, so that what ${who} ${components.length === 1 ? 'uses' : 'use'} stands in a context of its own; or let a component above read it, and pass down the part as a prop to a memoized component.`
        : `Let ${who} select the smallest value that it shows, instead of ${name || 'the whole store'}.`,
    sketch: kind === 'context' ? contextPartSketch(name, only) : storePartSketch(name, only),
  };
};
