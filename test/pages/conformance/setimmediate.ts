import 'setimmediate';
import { note, onGo, stage } from './subject.ts';

declare const setImmediate: <A extends unknown[]>(work: (...args: A) => void, ...args: A) => number;
declare const clearImmediate: (handle: number) => void;

// The polyfill posts a message to its own window for every call, and listens for it.
onGo(async () => {
  setImmediate((text: string) => note(text), 'first');
  setImmediate(() => Promise.resolve().then(() => note('promise of the second')));
  clearImmediate(setImmediate(() => note('never')));
  setImmediate(() => {
    throw new Error('in an immediate');
  });
  await new Promise<void>((resolve) => setImmediate(resolve));
  await (await fetch('/api/immediate')).text();
  await new Promise<void>((resolve) => setImmediate(resolve));
  stage.append('done ');
});
