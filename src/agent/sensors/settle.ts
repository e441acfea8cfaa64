import type { FactId, InputFact } from '../../protocol/facts.ts';
import type { WireFact } from '../../protocol/packed-columns.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { AgentContext, ReactWatcher } from '../agent-context.ts';
import { factNode } from '../causes/cause-node.ts';
import type { InFlight } from '../causes/in-flight.ts';
import type { Natives } from '../natives.ts';
import { createGesture } from './gesture.ts';
import { createLineage, type Lineage } from './lineage.ts';
import type { Sensor } from './sensor.ts';

/** Nothing a user would still call "because of my click" comes later; a page that never rests must not record for ever. */
const LIMIT: Milliseconds = 15_000;
const QUIET_FRAMES = 2;
/** Performance entries of the last frames come up to 100 ms late, those of slow events later: wait before saying so. */
const LATE_ENTRIES: Milliseconds = 300;
/** A frame's stand-in while the page is hidden, which gets none. */
const HIDDEN_FRAME: Milliseconds = 50;

/** Says when the cascade of the next interaction has come to rest. Only in `next-interaction` mode. */
export interface Settle extends Sensor {
  readonly onEvent: (event: Event, fact: InputFact | null) => void;
  /** Sees every fact that is sent. */
  readonly note: (fact: WireFact) => void;
}

interface SettleContext {
  readonly context: AgentContext;
  readonly natives: Natives;
  readonly react: ReactWatcher;
  readonly inFlight: InFlight;
  readonly flush: () => void;
}

/**
 *     input     |==|
 *     request      |-------|
 *     commit               |=|
 *     frames    |  |  |  |  |  |  |     two without anything in flight ⇒ settled there, said 300 ms later
 */
export const createSettle = ({ context, natives, react, inFlight, flush }: SettleContext): Settle => {
  let armed = false;
  let lineage: Lineage = createLineage();
  let gesture = createGesture();
  let activity = 0;

  const busy = (): number => {
    let count = gesture.isDown(context.now()) ? 1 : 0;
    for (const node of inFlight.nodes()) if (lineage.belongs(node, gesture.inputs())) count++;
    return count + (react.hasPendingWork() ? 1 : 0);
  };

  const settle = (input: FactId, at: Milliseconds): void => {
    armed = false;
    context.emit({ kind: 'settled', at, input });
    flush();
  };

  const watch = (since: Milliseconds): void => {
    let quiet = 0;
    let quietAt = 0;
    let seen = activity;
    const mine = gesture;
    const check = (): void => {
      const input = gesture.main();
      if (!armed || input === null || mine !== gesture) return;
      const open = busy();
      quiet = open === 0 && seen === activity ? quiet + 1 : 0;
      seen = activity;
      const now = context.now();
      if (quiet === QUIET_FRAMES) quietAt = now;
      if (quiet >= QUIET_FRAMES && now - quietAt >= LATE_ENTRIES) {
        settle(input, quietAt);
      } else if (now - since > LIMIT) {
        const reason = `not at rest ${LIMIT / 1_000} s after the input: recording ended while work was in flight`;
        context.emit({ kind: 'gap', at: now, sensor: 'settle', reason, count: open });
        settle(input, now);
      } else {
        next(quiet >= QUIET_FRAMES);
      }
    };
    const guarded = () => context.guard('settle', check, undefined);
    const next = (isWaiting: boolean) => {
      if (isWaiting || document.visibilityState === 'hidden') natives.setTimeout(guarded, HIDDEN_FRAME);
      else afterFrame(natives, guarded);
    };
    next(false);
  };

  return {
    start: (mode) => {
      armed = mode === 'next-interaction';
      lineage = createLineage();
      gesture = createGesture();
    },
    stop: () => {
      armed = false;
    },
    note: (fact) => {
      if (!armed) return;
      lineage.note(fact);
      if (!isActivity(fact) || gesture.main() === null) return;
      if (lineage.belongs(factNode(fact.id), gesture.inputs())) activity++;
    },
    onEvent: (event, fact) => {
      if (!armed) return;
      const isFirst = gesture.main() === null;
      gesture.take(event, fact, context.now());
      if (isFirst && gesture.main() !== null) watch(context.now());
    },
  };
};

type Activity = Extract<WireFact, { readonly kind: 'request' | 'update' | 'commit' | 'effect' }>;

const isActivity = (fact: WireFact): fact is Activity =>
  fact.kind === 'request' || fact.kind === 'update' || fact.kind === 'commit' || fact.kind === 'effect';

/** A frame, or a while if none comes (the page was hidden meanwhile, or is not on screen). */
const afterFrame = (natives: Natives, work: () => void): void => {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    work();
  };
  natives.requestAnimationFrame(once);
  natives.setTimeout(once, HIDDEN_FRAME * 4);
};
