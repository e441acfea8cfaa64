import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WIRE_VERSION } from '../../../src/protocol/envelope.ts';
import {
  BRIDGE_HERE,
  BUS_EVENT,
  CALL_BACK,
  FRAME_HERE,
  GONE,
  HELLO_EVENT,
  PANEL_PORT,
  TAKEN,
  TO_AGENT,
  TO_PANEL,
  WAKE,
} from '../../../src/protocol/handshake.ts';

type Listener = (value: unknown) => void;

type MessageListener = (message: unknown, sender: { readonly id: string }) => void;

const connect = vi.hoisted(() => ({
  listeners: [] as ((port: unknown) => void)[],
  announced: [] as unknown[],
  called: [] as MessageListener[],
  dialled: (_name: string): unknown => undefined,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'clickfall',
      // as where no panel is open: nobody receives it
      sendMessage: (message: unknown) => {
        connect.announced.push(message);
        return Promise.reject(new Error('Receiving end does not exist.'));
      },
      onConnect: { addListener: (listener: Listener) => connect.listeners.push(listener) },
      onMessage: { addListener: (listener: MessageListener) => connect.called.push(listener) },
      connect: ({ name }: { readonly name: string }) => connect.dialled(name),
    },
  },
}));

/** Both ends of an extension port; `received`: what came after the bridge's word that it is there. */
const makePort = (name: string, sender: string) => {
  const received: unknown[] = [];
  const words: unknown[] = [];
  const onMessage: Listener[] = [];
  const onDisconnect: Listener[] = [];
  const port = {
    name,
    sender: { id: sender },
    disconnect: vi.fn(),
    postMessage: (message: unknown) => (message === BRIDGE_HERE ? words : received).push(message),
    onMessage: { addListener: (listener: Listener) => onMessage.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => onDisconnect.push(listener) },
  };
  return {
    port,
    received,
    words,
    send: (message: unknown) => {
      for (const listener of onMessage) listener(message);
    },
    close: () => {
      for (const listener of onDisconnect) listener(port);
    },
  };
};

/** A panel dials. */
const dial = (name = PANEL_PORT, sender = 'clickfall') => {
  const panel = makePort(name, sender);
  for (const listener of connect.listeners) listener(panel.port);
  return panel;
};

/** Stands for the agent: takes the bus and hears commands. */
const listenAsAgent = (page: EventTarget) => {
  const agent = { bus: new EventTarget(), heard: [] as unknown[], taken: 0, woken: 0 };
  page.addEventListener(BUS_EVENT, (event) => {
    const bus = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (!bus) return;
    agent.taken++;
    agent.bus = bus;
    bus.addEventListener(TO_AGENT, (message) => {
      if (message instanceof MessageEvent) agent.heard.push(message.data);
    });
    bus.addEventListener(WAKE, () => agent.woken++);
    bus.dispatchEvent(new Event(TAKEN));
  });
  return agent;
};

const envelope = { version: WIRE_VERSION, document: 'd', seq: 1, dropped: 0, spent: 0, facts: [] };
const loadBridge = () => import('../../../src/bridge/bridge.iife.ts');
let page: EventTarget;

beforeEach(() => {
  connect.listeners.length = 0;
  connect.announced.length = 0;
  connect.called.length = 0;
  page = new EventTarget();
  vi.stubGlobal('window', page);
  Object.assign(page, { parent: page });
  vi.stubGlobal('document', new EventTarget());
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

test('agent first: the bus is handed over at once, and never again', async () => {
  const agent = listenAsAgent(page);
  await loadBridge();
  page.dispatchEvent(new Event(HELLO_EVENT));
  expect(agent.taken).toBe(1);
});

test('bridge first: the bus is handed over at the agent’s hello, and never again', async () => {
  await loadBridge();
  const agent = listenAsAgent(page);
  page.dispatchEvent(new Event(HELLO_EVENT));
  page.dispatchEvent(new Event(HELLO_EVENT));
  expect(agent.taken).toBe(1);
});

test('an agent that never came is not waited for', async () => {
  await loadBridge();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  const agent = listenAsAgent(page);
  page.dispatchEvent(new Event(HELLO_EVENT));
  expect(agent.taken).toBe(0);
});

test('commands go in, envelopes go out, before the dispatch returns', async () => {
  const agent = listenAsAgent(page);
  await loadBridge();
  const panel = dial();
  panel.send({ command: 'hello' });
  expect(agent.heard).toEqual([{ command: 'hello' }]);
  agent.bus.dispatchEvent(new MessageEvent(TO_PANEL, { data: envelope }));
  expect(panel.received).toEqual([envelope]);
});

test('a panel that dials is told that it has reached a bridge, and the page that an agent will come', async () => {
  const agent = listenAsAgent(page);
  await loadBridge();
  expect([dial().words, agent.woken]).toEqual([[BRIDGE_HERE], 1]);
  expect([dial('other').words, agent.woken]).toEqual([[], 1]);
});

test('what is no envelope stays here', async () => {
  const agent = listenAsAgent(page);
  await loadBridge();
  const panel = dial();
  for (const data of [null, 'x', { ...envelope, version: 99 }, { ...envelope, facts: new Array(20_001) }]) {
    agent.bus.dispatchEvent(new MessageEvent(TO_PANEL, { data }));
  }
  expect(panel.received).toEqual([]);
});

test('other callers are not answered', async () => {
  const agent = listenAsAgent(page);
  await loadBridge();
  dial('other').send({ command: 'hello' });
  dial(PANEL_PORT, 'another-extension').send({ command: 'hello' });
  expect(agent.heard).toEqual([]);
});

test('the newest port gets the messages; with the last one the agent is told that all are gone', async () => {
  const agent = listenAsAgent(page);
  await loadBridge();
  const first = dial();
  const second = dial();
  agent.bus.dispatchEvent(new MessageEvent(TO_PANEL, { data: envelope }));
  expect([first.received.length, second.received.length]).toEqual([0, 1]);
  second.close();
  agent.bus.dispatchEvent(new MessageEvent(TO_PANEL, { data: envelope }));
  expect(first.received.length).toBe(1);
  expect(agent.heard).toEqual([]);
  first.close();
  expect(agent.heard).toEqual([GONE]);
});

test('a frame says that it is there, a top document does not', async () => {
  await loadBridge();
  expect(connect.announced).toEqual([]);
  vi.resetModules();
  Object.assign(page, { parent: new EventTarget() });
  await loadBridge();
  expect(connect.announced).toEqual([FRAME_HERE]);
});

test('a panel that reaches a frame by two ports is obeyed once', async () => {
  const agent = listenAsAgent(page);
  await loadBridge();
  const all = dial();
  const own = dial();
  for (const port of [all, own]) port.send({ command: 'stop' });
  expect(agent.heard).toEqual([{ command: 'stop' }]);
});

describe('where the background page calls for a panel', () => {
  const called = (message: unknown, id = 'clickfall') => {
    const panels: ReturnType<typeof makePort>[] = [];
    connect.dialled = (name) => {
      const panel = makePort(name, 'clickfall');
      panels.push(panel);
      return panel.port;
    };
    for (const listener of connect.called) listener(message, { id });
    return panels;
  };

  test('the bridge dials, and talks by that port', async () => {
    const agent = listenAsAgent(page);
    await loadBridge();
    const [panel] = called(CALL_BACK);
    expect(panel?.words).toEqual([BRIDGE_HERE]);
    panel?.send({ command: 'hello' });
    expect(agent.heard).toEqual([{ command: 'hello' }]);
  });

  test('it closes the port after the last words of a page that is left, which may be kept for going back', async () => {
    const agent = listenAsAgent(page);
    await loadBridge();
    // in a browser a listener that captures comes first; Node's targets know the order only
    page.addEventListener('pagehide', () => agent.bus.dispatchEvent(new MessageEvent(TO_PANEL, { data: envelope })));
    const [panel] = called(CALL_BACK);
    page.dispatchEvent(new Event('pagehide'));
    expect(panel?.received).toEqual([envelope]);
    expect(panel?.port.disconnect).toHaveBeenCalledOnce();
    expect(agent.heard).toEqual([GONE]);
  });

  test('no other message and no other extension makes it dial', async () => {
    await loadBridge();
    expect([called('x'), called(CALL_BACK, 'another')]).toEqual([[], []]);
  });
});
