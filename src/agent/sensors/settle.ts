import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { InputFact } from '../../protocol/facts/input-facts.ts';
import type { WireFact } from '../../protocol/packed-columns.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { AgentContext, ReactWatcher } from '../agent-context.ts';
import { factNode } from '../causes/cause-node.ts';
import type { InFlight } from '../causes/in-flight.ts';
import type { Natives } from '../natives.ts';
import { createGesture, type Gesture } from './gesture.ts';
import { createLineage, type Lineage } from './lineage.ts';
import type { Sensor } from './sensor.ts';

/** Nothing a user would still call "because of my click" comes later; a page that never rests must not record for ever. */
const LIMIT: Milliseconds = 15_000;
const QUIET_FRAMES = 2;
/** Performance entries of the last frames come up to 100 ms late, those of slow events later: wait before saying so. */
const LATE_ENTRIES: Milliseconds = 300;
/** A frame's stand-in while the page is hidden, which gets none. */
const HIDDEN_FRAME: Milliseconds = 50;

/** Says when a cascade has come to rest: in `next-interaction` mode that of the first input, else when it is asked to. */
export interface Settle extends Sensor {
  /** Says so once all that the inputs of this recording caused has come to rest. */
  readonly untilRest: () => void;
  readonly onEvent: (event: Event, fact: InputFact | null) => void;
  /** Sees every fact that is sent. */
  readonly note: (fact: WireFact) => void;
}

/** Whose cascade is waited for. */
type Awaited = Pick<Gesture, 'inputs' | 'isDown'>;

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
  let isOn = false;
  let armed = false;
  let lineage: Lineage = createLineage();
  let gesture = createGesture();
  let inputs = new Set<FactId>();
  let awaited: Awaited | null = null;
  let activity = 0;

  const busy = (of: Awaited): number => {
    let count = of.isDown(context.now()) ? 1 : 0;
    for (const node of inFlight.nodes()) if (lineage.belongs(node, of.inputs())) count++;
    return count + (react.hasPendingWork() ? 1 : 0);
  };

  const settle = (input: FactId, at: Milliseconds): void => {
    armed = false;
    awaited = null;
    context.emit({ kind: 'settled', at, input });
    flush();
  };

  /** `main`: the input to name, once it is over. */
  const watch = (of: Awaited, main: () => FactId): void => {
    awaited = of;
    const since = context.now();
    let quiet = 0;
    let quietAt = 0;
    let seen = activity;
    const check = (): void => {
      if (awaited !== of) return;
      const open = busy(of);
      quiet = open === 0 && seen === activity ? quiet + 1 : 0;
      seen = activity;
      const now = context.now();
      if (quiet === QUIET_FRAMES) quietAt = now;
      if (quiet >= QUIET_FRAMES && now - quietAt >= LATE_ENTRIES) {
        settle(main(), quietAt);
      } else if (now - since > LIMIT) {
        const reason = `not at rest after ${LIMIT / 1_000} s: recording ended while work was in flight`;
        context.emit({ kind: 'gap', at: now, sensor: 'settle', reason, count: open });
        settle(main(), now);
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
      isOn = true;
      armed = mode === 'next-interaction';
      lineage = createLineage();
      gesture = createGesture();
      inputs = new Set();
    },
    stop: () => {
      isOn = false;
      armed = false;
      awaited = null;
    },
    untilRest: () => {
      if (isOn && !armed && awaited === null) watch({ inputs: () => inputs, isDown: () => false }, () => 0);
    },
    note: (fact) => {
      if (!isOn) return;
      lineage.note(fact);
      if (fact.kind === 'input') inputs.add(fact.id);
      if (isActivity(fact) && awaited !== null && lineage.belongs(factNode(fact.id), awaited.inputs())) activity++;
    },
    onEvent: (event, fact) => {
      if (!armed) return;
      const isFirst = gesture.main() === null;
      gesture.take(event, fact, context.now());
      if (isFirst && gesture.main() !== null) watch(gesture, () => gesture.main() ?? 0);
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
