import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { factNode } from '../../../../src/agent/causes/cause-node.ts';
import { type CauseTracker, createCauseTracker } from '../../../../src/agent/causes/cause-tracker.ts';
import type { WireFact } from '../../../../src/protocol/packed-columns.ts';

let tracker: CauseTracker;
let facts: WireFact[];
let clock: number;
let event: Event | undefined;

const task = () => new Promise<void>((resolve) => setImmediate(resolve));
const click = factNode(1);
const request = factNode(2);

beforeEach(() => {
  facts = [];
  clock = 0;
  event = undefined;
  let lastId = 100;
  vi.stubGlobal('window', {
    get event() {
      return event;
    },
  });
  tracker = createCauseTracker({
    natives: {
      now: () => clock,
      attempt: (work) => work(),
      microtask: queueMicrotask,
      windowEvent: () => event,
      eventPhase: (of) => (of instanceof Event ? of.eventPhase : 0),
      eventTarget: (of) => (of instanceof Event ? of.target : null),
      get: Reflect.get,
    },
    nextId: () => ++lastId,
    emit: (fact) => facts.push(fact),
    spend: () => {},
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('order of sources', () => {
  test('nothing known is null', () => {
    expect(tracker.ambient()).toBeNull();
  });
  test('an explicit run comes before the event, the event before what settled last', () => {
    event = new Event('click');
    tracker.setEvent(event, click);
    tracker.mark(request);
    expect(tracker.ambient()?.id).toBe(1);
    expect(tracker.run(9, tracker.ambient)?.id).toBe(9);
    event = undefined;
    expect(tracker.ambient()?.id).toBe(2);
  });
  test('an unknown event falls back to what settled last', () => {
    event = new Event('load');
    tracker.mark(request);
    expect(tracker.ambient()?.id).toBe(2);
  });
  test('an event without a cause of its own takes that of its target', () => {
    const xhr = new EventTarget();
    tracker.setTarget(xhr, request);
    const seen: unknown[] = [];
    xhr.addEventListener('load', (load) => {
      event = load;
      seen.push(tracker.ambient()?.id);
    });
    xhr.dispatchEvent(new Event('load'));
    expect(seen).toEqual([2]);
  });
  test('junk in window.event does no harm', () => {
    vi.stubGlobal('window', { event: 5 });
    expect(tracker.ambient()).toBeNull();
  });
});

describe('listeners that see no window.event, as in shadow trees', () => {
  test('the event that was met counts while its dispatch runs, not after', () => {
    const seen: unknown[] = [];
    const host = new EventTarget();
    const clicked = new Event('click');
    host.addEventListener('click', () => {
      tracker.setEvent(clicked, click);
      seen.push(tracker.ambient()?.id);
    });
    host.dispatchEvent(clicked);
    seen.push(tracker.ambient());
    expect(seen).toEqual([1, null]);
  });
  test('another event that is shown in window.event is not taken for it', () => {
    const host = new EventTarget();
    const clicked = new Event('click');
    host.addEventListener('click', () => {
      tracker.setEvent(clicked, click);
      event = new Event('load');
      expect(tracker.ambient()).toBeNull();
    });
    host.dispatchEvent(clicked);
    expect.assertions(1);
  });
});

describe('enter', () => {
  test('what runs until it is left has that cause; the one around it goes on', () => {
    tracker.mark(request);
    const leave = tracker.enter(9);
    expect(tracker.ambient()?.id).toBe(9);
    const leaveInner = tracker.enter(10);
    expect(tracker.ambient()?.id).toBe(10);
    leaveInner();
    expect(tracker.ambient()?.id).toBe(9);
    leave();
    expect(tracker.ambient()?.id).toBe(2);
  });
  test('a run inside comes before it', () => {
    const leave = tracker.enter(9);
    expect(tracker.run(11, tracker.ambient)?.id).toBe(11);
    expect(tracker.ambient()?.id).toBe(9);
    leave();
  });
  test('it ends with the checkpoint where nobody left it, and leaving later changes nothing', async () => {
    const leave = tracker.enter(9);
    await null;
    expect(tracker.ambient()).toBeNull();
    const other = tracker.enter(12);
    leave();
    expect(tracker.ambient()?.id).toBe(12);
    other();
  });
  test('it leaves no continuation behind', async () => {
    tracker.enter(9)();
    await null;
    expect(tracker.ambient()).toBeNull();
  });
});

describe('life of a mark', () => {
  test('until the end of the checkpoint', async () => {
    tracker.mark(request);
    await null;
    expect(tracker.ambient()?.id).toBe(2);
    await task();
    expect(tracker.ambient()).toBeNull();
  });
  test('a callback of unknown cause ends an older one', () => {
    tracker.mark(request);
    tracker.mark(null);
    expect(tracker.ambient()).toBeNull();
  });
});

describe('run', () => {
  test('errors pass, and the outer cause is back', () => {
    tracker.mark(request);
    expect(() =>
      tracker.run(9, () => {
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(tracker.ambient()?.id).toBe(2);
  });
  test('its continuations keep its cause where no other is at work', async () => {
    tracker.run(9, () => {});
    await null;
    expect(tracker.ambient()?.id).toBe(9);
    await task();
    expect(tracker.ambient()).toBeNull();
  });
  test('its continuations do not take over from another cause', async () => {
    tracker.mark(request);
    tracker.run(9, () => {});
    await null;
    expect(tracker.ambient()?.id).toBe(2);
  });
});

describe('hops', () => {
  test('are sent only when something hangs on them, with what is above them, causes first', () => {
    tracker.mark(click);
    const timeout = tracker.hop('timeout', '10 ms');
    clock = 10;
    tracker.mark(timeout);
    const frame = tracker.hop('animation-frame', '');
    clock = 26;
    tracker.mark(frame);
    expect(facts).toEqual([]);
    expect(tracker.ambient()).toEqual({ id: 102, evidence: 'observed' });
    expect(facts).toEqual([
      {
        kind: 'async',
        id: 101,
        type: 'timeout',
        at: 0,
        ranAt: 10,
        label: '10 ms',
        cause: { id: 1, evidence: 'observed' },
      },
      {
        kind: 'async',
        id: 102,
        type: 'animation-frame',
        at: 10,
        ranAt: 26,
        label: '',
        cause: { id: 101, evidence: 'observed' },
      },
    ]);
  });
  test('are sent once', () => {
    tracker.mark(tracker.hop('timeout', ''));
    tracker.ambient();
    tracker.ambient();
    expect(facts).toHaveLength(1);
  });
  test('an inferred link is said to be inferred', () => {
    tracker.mark(tracker.hop('worker', '', { parent: click, evidence: 'inferred' }));
    tracker.ambient();
    expect(facts).toMatchObject([{ type: 'worker', cause: { id: 1, evidence: 'inferred' } }]);
  });
  test('an endless loop keeps a bounded chain that still leads to its start', () => {
    tracker.mark(click);
    for (let i = 0; i < 10_000; i++) tracker.mark(tracker.hop('animation-frame', ''));
    tracker.ambient();
    expect(facts.length).toBeLessThan(100);
    expect(facts.at(-1)).toMatchObject({ cause: { id: 1 }, skipped: 9_999 });
  });
});
