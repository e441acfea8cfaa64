import { Limit } from '../../protocol/decode-checks.ts';
import type { AsyncType } from '../../protocol/facts/async-facts.ts';
import type { CauseRef, Evidence, FactId } from '../../protocol/facts/cause-ref.ts';
import type { WireFact } from '../../protocol/packed-columns.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { Causes } from '../agent-context.ts';
import { cutText } from '../cut-text.ts';
import { isObject, type Natives } from '../natives.ts';
import { type CauseNode, factNode, type HopNode, hopNode } from './cause-node.ts';
import { createTrampoline, HOPS, type Place } from './trampoline.ts';

/** Measured cost of one whole run of the trampoline; its hops lie between the page's own microtasks and cannot be timed. */
const TRAMPOLINE_COST: Milliseconds = 0.15;

/** Finds the cause of an event that no wrapper has seen; null if it cannot tell. */
export type Classify = (event: Event) => CauseNode | null;

/** The bookkeeping behind `Causes`: the wrappers tell it what they see, sensors ask what the cause is. */
export interface CauseTracker extends Causes {
  /** The cause right now, without sending anything. */
  readonly current: () => CauseNode | null;
  /** A hop that is being scheduled now, under the current cause or the given one. */
  readonly hop: (type: AsyncType, label: string, link?: HopLink) => HopNode;
  /**
   * A native has settled, or a callback is about to run: `node` is the cause until this microtask checkpoint ends.
   * `place`: where in the page's code that happens, if it may happen often.
   */
  readonly mark: (node: CauseNode | null, place?: Place | null) => void;
  readonly runNode: <T>(node: CauseNode | null, work: () => T) => T;
  readonly setEvent: (event: Event, node: CauseNode) => void;
  /** All events of this target without a cause of their own: an XHR, an IndexedDB request, a worker. */
  readonly setTarget: (target: object, node: CauseNode) => void;
  readonly ofTarget: (target: object) => CauseNode | null;
  /** Sends the hops above a node that were not sent, and the node. */
  readonly refer: (node: CauseNode | null, evidence?: Evidence) => CauseRef | null;
  readonly addClassifier: (classify: Classify) => void;
  readonly reset: () => void;
}

interface HopLink {
  readonly parent: CauseNode | null;
  readonly evidence: Evidence;
}

interface TrackerContext {
  readonly natives: Pick<
    Natives,
    'now' | 'attempt' | 'microtask' | 'windowEvent' | 'eventTarget' | 'eventPhase' | 'get'
  >;
  readonly nextId: () => FactId;
  readonly emit: (fact: WireFact) => void;
  readonly spend: (cost: Milliseconds) => void;
}

export const createCauseTracker = ({ natives, nextId, emit, spend }: TrackerContext): CauseTracker => {
  const { now } = natives;
  const trampoline = createTrampoline<CauseNode>(natives.microtask);
  const events = new WeakMap<object, CauseNode | null>();
  const targets = new WeakMap<object, CauseNode>();
  const classifiers: Classify[] = [];
  let explicit: CauseNode | null = null;
  let lastEvent: Event | null = null;

  const classify = (event: object): CauseNode | null => {
    // anything may sit in a replaced `window.event`
    if (!(event instanceof Event)) return null;
    const target = natives.eventTarget(event);
    const known = isObject(target) ? targets.get(target) : undefined;
    if (known) return known;
    for (const find of classifiers) {
      const node = find(event);
      if (node !== null) return node;
    }
    return null;
  };

  const ofEvent = (event: unknown): CauseNode | null => {
    if (!isObject(event)) return null;
    const known = events.get(event);
    if (known !== undefined) return known;
    const node = classify(event);
    events.set(event, node);
    return node;
  };

  const eventCause = (): CauseNode | null => {
    const own = natives.windowEvent();
    // React 18's development build puts the real event back into a replaced `window.event`, while a fake one runs
    const shown: unknown = natives.get(window, 'event');
    return ofEvent(shown) ?? (own === shown ? null : ofEvent(own)) ?? (own === undefined ? shadowCause() : null);
  };

  /** Listeners in a shadow tree see no `window.event`: the last event that was met, as long as its dispatch runs. */
  const shadowCause = (): CauseNode | null =>
    lastEvent === null || natives.eventPhase(lastEvent) === 0 ? null : ofEvent(lastEvent);

  const current = (): CauseNode | null => explicit ?? eventCause() ?? trampoline.get();

  const mark = (node: CauseNode | null, place: Place | null = null): void => {
    if (node === null) {
      if (trampoline.get() !== null) trampoline.clear();
      return;
    }
    if (node.type !== 'fact' && node.ranAt === 0) node.ranAt = now();
    spend((TRAMPOLINE_COST * trampoline.set(node, place)) / HOPS);
  };

  const refer = (node: CauseNode | null, evidence: Evidence = 'observed'): CauseRef | null => {
    if (node === null) return null;
    if (node.type !== 'fact' && node.id === 0) {
      const cause = refer(node.parent, node.evidence);
      node.id = nextId();
      if (node.ranAt === 0) node.ranAt = now();
      const { id, type, at, ranAt, skipped } = node;
      const label = cutText(node.label, Limit.name);
      emit({ kind: 'async', id, type, at, ranAt, label, cause, ...(skipped > 0 && { skipped }) });
    }
    return { id: node.id, evidence };
  };

  const runNode = <T>(node: CauseNode | null, work: () => T): T => {
    if (node === null) return work();
    const outer = explicit;
    let alone = false;
    natives.attempt(() => {
      alone = current() === null;
      explicit = node;
    });
    try {
      return work();
    } finally {
      explicit = outer;
      // its continuations run in the same checkpoint; where another cause is at work, that one goes on
      if (alone) natives.attempt(() => mark(node));
    }
  };

  const run = <T>(cause: FactId, work: () => T): T => {
    const found: { node: CauseNode | null } = { node: null };
    natives.attempt(() => {
      found.node = factNode(cause);
    });
    return runNode(found.node, work);
  };

  const enter = (cause: FactId): (() => void) => {
    const node = factNode(cause);
    const outer = explicit;
    let isOpen = true;
    const leave = (next: CauseNode | null): void => {
      if (isOpen && explicit === node) explicit = next;
      isOpen = false;
    };
    explicit = node;
    // what was around it is over by then, too
    natives.microtask(() => leave(null));
    return () => leave(outer);
  };

  return {
    ambient: () => refer(current()),
    run,
    enter,
    runNode,
    current,
    hop: (type, label, link) =>
      hopNode(type, label, now(), link === undefined ? current() : link.parent, link?.evidence),
    mark,
    setEvent: (event, node) => {
      events.set(event, node);
      lastEvent = event;
    },
    setTarget: (target, node) => {
      targets.set(target, node);
    },
    ofTarget: (target) => targets.get(target) ?? null,
    refer,
    addClassifier: (find) => {
      classifiers.push(find);
    },
    reset: () => {
      trampoline.clear();
      explicit = null;
      lastEvent = null;
      classifiers.length = 0;
    },
  };
};
