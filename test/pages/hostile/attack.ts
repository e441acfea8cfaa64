// What a page can do to whoever shares its window. Runs before React, after the extension's content scripts.

export interface Loot {
  /** The bus of a frame, taken before its agent could take it. */
  stolen: number;
  /** Events and messages of the extension that the page's own listeners and patched natives saw. */
  heard: string[];
}

declare global {
  interface Window {
    loot: Loot;
    attack: (document: string) => void;
    marked?: boolean;
  }
}

const loot: Loot = { stolen: 0, heard: [] };
window.loot = loot;
const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;

/** Not by `push`, which is spied on too. */
const hear = (what: string): void => {
  loot.heard[loot.heard.length] = what;
};

const typeOf = (value: unknown): unknown => {
  try {
    return value instanceof Event ? value.type : value;
  } catch {
    // one of its own proxies
    return null;
  }
};

const seen = (where: string, value: unknown): void => {
  const text = typeOf(value);
  if (typeof text !== 'string') return;
  if (/clickfall|to-panel|to-agent|__cf/.test(text)) hear(`${where} ${text}`);
};

/** Puts a native's own behaviour behind a look at what it is called with. */
const spyOn = (holder: object, key: string): void => {
  const native: unknown = Reflect.get(holder, key);
  if (typeof native !== 'function') return;
  Reflect.set(holder, key, function spy(this: unknown, ...args: unknown[]) {
    for (const arg of args) seen(key, arg);
    return apply(native, this, args);
  });
};

for (const key of ['push', 'map', 'forEach', 'slice', 'filter', 'some']) spyOn(Array.prototype, key);
for (const key of ['get', 'set', 'has']) spyOn(Map.prototype, key);
for (const key of ['parse', 'stringify']) spyOn(JSON, key);
for (const key of ['addEventListener', 'removeEventListener', 'dispatchEvent']) spyOn(EventTarget.prototype, key);
for (const key of ['postMessage', 'start', 'close']) spyOn(MessagePort.prototype, key);
for (const key of ['apply', 'construct', 'defineProperty', 'ownKeys']) spyOn(Reflect, key);
for (const key of ['postMessage', 'setTimeout', 'queueMicrotask', 'requestAnimationFrame']) spyOn(window, key);
spyOn(Function.prototype, 'toString');
Reflect.set(Error, 'stackTraceLimit', 0);
Reflect.set(Error, 'prepareStackTrace', () => {
  throw new Error('no stacks here');
});
Reflect.set(Array.prototype, 'extra', 'enumerable');
Reflect.defineProperty(Object.prototype, 'toJSON', { value: () => '<img src=x onerror="parent.marked = true">' });

const HANDSHAKE = ['clickfall:bus', 'clickfall:hello', 'clickfall:agent', 'clickfall:probe', 'clickfall:child-frame'];
for (const type of [...HANDSHAKE, 'message', 'to-panel', 'to-agent', 'taken', 'wake'])
  window.addEventListener(type, (event) => seen('listener', event.type));
// what it said itself until here
loot.heard = [];

const envelope = (document: string, seq: number, facts: unknown) => ({
  version: 2,
  document,
  seq,
  dropped: 0,
  spent: 0,
  facts,
});
const mark = { kind: 'timing', type: 'mark', name: 'forged', at: 1, duration: 0 };

/** All that a thief of a bus may say. */
const lies = (document: string): readonly unknown[] => {
  let deep: unknown = [];
  for (let depth = 0; depth < 200; depth++) deep = [deep];
  return [
    ...Array.from({ length: 500 }, () => ({ nonsense: true })),
    envelope('forged', 1, new Array(20_001).fill(mark)),
    envelope('forged', 1, [deep, { ...mark, name: 'x'.repeat(2_000_000) }, { kind: '__proto__' }, null]),
    envelope('forged', Number.NaN, []),
    // replayed, and in another's name
    ...Array.from({ length: 50 }, () => envelope(document, 1, [mark])),
    envelope('forged', 2 ** 50, [{ kind: 'stopped', at: 1, reason: 'limit-of-none' }]),
  ];
};

/** Listens in a frame's window before the extension's scripts run in it. */
const stealBus = (document_: string): void => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow;
  if (inner === null) return;
  const take = (event: Event) => {
    if (!(event instanceof MessageEvent) && !('ports' in event)) return;
    const ports: unknown = Reflect.get(event, 'ports');
    const bus: unknown = Array.isArray(ports) ? ports[0] : undefined;
    if (!(bus instanceof Object) || !('dispatchEvent' in bus)) return;
    loot.stolen++;
    event.stopImmediatePropagation();
    for (const lie of lies(document_)) apply(dispatchEvent, bus, [new MessageEvent('to-panel', { data: lie })]);
  };
  inner.addEventListener('clickfall:bus', take, { capture: true });
  inner.dispatchEvent(new Event('clickfall:hello'));
  frame.srcdoc = '<p>mine</p>';
};

/** `document`: id of the page's own document, as if the page knew it. */
window.attack = (document_: string) => {
  for (const lie of lies(document_)) {
    window.postMessage(lie, '*');
    for (const type of HANDSHAKE) {
      const { port1, port2 } = new MessageChannel();
      window.dispatchEvent(new MessageEvent(type, { data: lie, ports: [port1] }));
      window.dispatchEvent(new CustomEvent(type, { detail: (given: unknown) => hear(`given ${typeof given}`) }));
      port2.postMessage(lie);
    }
    window.dispatchEvent(new MessageEvent('to-panel', { data: lie }));
  }
  stealBus(document_);
};
