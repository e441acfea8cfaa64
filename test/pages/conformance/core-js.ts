import configure from 'core-js/configurator';
import { note, noteError, onGo, stage } from './subject.ts';

// core-js with its own Promise in place of the browser's: async functions go on giving the browser's.
configure({ usePolyfill: ['Promise', 'queueMicrotask', 'Symbol', 'URL', 'URLSearchParams'] });
const isReady = import('core-js/actual');

onGo(async () => {
  await isReady;
  note(`own promise: ${!/native code/.test(Function.prototype.toString.call(Promise))}`);
  const response = await fetch(new URL('/api/core?x=1', location.href));
  note(`${response.status} ${response instanceof Response}`);
  const all = await Promise.allSettled([fetch('/api/a'), Promise.reject(new RangeError('mine')), 3]);
  note(all.map(({ status }) => status).join());
  await Promise.any([Promise.reject(new Error('one')), fetch('/api/b')]);
  Promise.resolve()
    .then(() => note('polyfilled then'))
    .then(() => Promise.reject(new Error('nobody handles this')));
  try {
    await fetch('http://[');
  } catch (error) {
    noteError(error);
  }
  stage.textContent = structuredClone({ list: [1, 2, 3] }).list.join();
});
