import type { Patterns } from './run.ts';

const workerOf = (source: string): Worker => new Worker(URL.createObjectURL(new Blob([source])));

/** Waits as long as it is told, then answers with what it was told, over the port that came along if there is one. */
const ECHO = 'onmessage = ({ data, ports }) => setTimeout(() => (ports[0] ?? self).postMessage(data), data.wait)';

const sharedWorker = workerOf(ECHO);
const whenAnswered = new Map<string, () => void>();
sharedWorker.addEventListener('message', ({ data }) => whenAnswered.get(data.id)?.());

const channel = new BroadcastChannel('async-patterns');
const heard = new Map<string, () => void>();
channel.onmessage = ({ data }) => heard.get(String(data))?.();

const socket = new WebSocket(`ws://${location.host}/socket`);
const whenEchoed = new Map<string, () => void>();
socket.onmessage = ({ data }) => whenEchoed.get(String(data).split(' ')[1] ?? '')?.();

/** What another thread, another page or the server sends. */
export const pushPatterns: Patterns = {
  'worker per click': ({ id, wait, done }) => {
    const worker = workerOf(ECHO);
    worker.onmessage = () => {
      worker.terminate();
      done();
    };
    worker.postMessage({ id, wait });
  },
  'shared worker': ({ id, wait, done }) => {
    whenAnswered.set(id, done);
    sharedWorker.postMessage({ id, wait });
  },
  'worker over a port': ({ id, wait, done }) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    sharedWorker.postMessage({ id, wait }, [port2]);
  },
  BroadcastChannel: ({ id, done }) => {
    heard.set(id, done);
    new BroadcastChannel('async-patterns').postMessage(id);
  },
  WebSocket: ({ id, wait, done }) => {
    whenEchoed.set(id, done);
    socket.send(`${wait} ${id}`);
  },
  EventSource: ({ url, done }) => {
    const source = new EventSource(`${url()}&as=events`);
    source.onmessage = () => {
      source.close();
      done();
    };
  },
};
