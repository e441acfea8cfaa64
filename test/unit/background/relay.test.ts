import { afterEach, expect, test, vi } from 'vitest';
import { CALL_BACK } from '../../../src/protocol/handshake.ts';

const tabs = vi.hoisted(() => ({ called: [] as unknown[], isThere: true }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      sendMessage: (...args: readonly unknown[]) => {
        tabs.called.push(args);
        return tabs.isThere ? Promise.resolve() : Promise.reject(new Error('Receiving end does not exist.'));
      },
    },
  },
}));
const { createRelays } = await import('../../../src/background/relay.ts');

type Listener = (value?: unknown) => void;

const makePort = (sender: object = {}) => {
  const onMessage: Listener[] = [];
  const onDisconnect: Listener[] = [];
  const posted: unknown[] = [];
  const port = {
    sender,
    postMessage: (message: unknown) => posted.push(message),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: Listener) => onMessage.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => onDisconnect.push(listener) },
  };
  return {
    port: Object.assign(port, { onMessage: Object(port.onMessage), onDisconnect: Object(port.onDisconnect) }),
    posted,
    send: (message: unknown) => {
      for (const listener of onMessage) listener(message);
    },
    close: () => {
      for (const listener of onDisconnect) listener();
    },
  };
};
const bridgeOf = (frameId: number, tab = 3) => makePort({ tab: { id: tab }, frameId });

afterEach(() => {
  tabs.called.length = 0;
  tabs.isThere = true;
});

test('what comes by one port goes out by the others, and all frames are one panel’s', () => {
  const relays = createRelays();
  const [panel, top, inner] = [makePort(), bridgeOf(0), bridgeOf(7)];
  relays.call(panel.port, 3, null);
  expect(tabs.called).toEqual([[3, CALL_BACK, {}]]);
  relays.take(top.port);
  relays.take(inner.port);
  top.send('a');
  inner.send('b');
  panel.send('c');
  expect([panel.posted, top.posted, inner.posted]).toEqual([['a', 'b'], ['c'], ['c']]);
});

test('a frame that is called for itself answers there', () => {
  const relays = createRelays();
  const [panel, frame, inner] = [makePort(), makePort(), bridgeOf(7)];
  relays.call(panel.port, 3, null);
  relays.call(frame.port, 3, 7);
  relays.take(inner.port);
  inner.send('a');
  expect([panel.posted, frame.posted]).toEqual([[], ['a']]);
});

test('the panel’s port closes with that of the top frame, not with another’s', () => {
  const relays = createRelays();
  const [panel, top, inner, late] = [makePort(), bridgeOf(0), bridgeOf(7), bridgeOf(8)];
  relays.call(panel.port, 3, null);
  relays.take(top.port);
  relays.take(inner.port);
  inner.close();
  expect(panel.port.disconnect).not.toHaveBeenCalled();
  relays.take(late.port);
  top.close();
  expect(panel.port.disconnect).toHaveBeenCalledOnce();
  expect(late.port.disconnect).toHaveBeenCalledOnce();
});

test('a panel that goes takes its bridges along', () => {
  const relays = createRelays();
  const [panel, top] = [makePort(), bridgeOf(0)];
  relays.call(panel.port, 3, null);
  relays.take(top.port);
  panel.close();
  expect(top.port.disconnect).toHaveBeenCalledOnce();
});

test('nobody is there: the port closes; nobody called, or from another tab: not taken', async () => {
  const relays = createRelays();
  tabs.isThere = false;
  const panel = makePort();
  relays.call(panel.port, 3, null);
  await vi.waitFor(() => expect(panel.port.disconnect).toHaveBeenCalledOnce());
  const [late, other] = [bridgeOf(0), bridgeOf(0, 4)];
  relays.take(late.port);
  tabs.isThere = true;
  relays.call(makePort().port, 3, null);
  relays.take(other.port);
  expect([late, other].map(({ port }) => port.disconnect.mock.calls.length)).toEqual([1, 1]);
});
