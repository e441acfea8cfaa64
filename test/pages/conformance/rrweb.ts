import { record } from 'rrweb';
import { note, onGo, sleep, stage, until } from './subject.ts';

// Session replay: observes the DOM, patches style sheets, canvas and input setters, and writes down what changes.
const kinds: string[] = [];
record({
  recordCanvas: true,
  emit: ({ type, data }) =>
    kinds.push(`${type}:${typeof data === 'object' && data !== null && 'source' in data ? data.source : ''}`),
});

onGo(async () => {
  kinds.length = 0;
  const input = document.createElement('input');
  stage.replaceChildren(input, document.createElement('canvas'), document.createElement('style'));
  await sleep(10);
  input.value = 'typed';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  stage.querySelector('style')?.sheet?.insertRule('#stage { color: red }');
  stage.querySelector('canvas')?.getContext('2d')?.fillRect(0, 0, 5, 5);
  stage.querySelector('canvas')?.remove();
  await fetch('/api/rrweb');
  await until(() => kinds.includes('3:9'));
  // the mouse is the test's own
  note([...new Set(kinds)].filter((kind) => !/^3:[126]$/.test(kind)).join(' '));
});
