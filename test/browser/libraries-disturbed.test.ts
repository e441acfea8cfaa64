import { describe, expect, it } from 'vitest';
import { extensionWithAgent } from '../support/agent-with.ts';
import { usePlain, useRecorded } from '../support/conformance/watch-rounds.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';

// The comparison of libraries.test.ts can fail: an agent that does three things that a page can notice is noticed three times.

const CHANGES: readonly { readonly file: string; readonly text: string; readonly by: string }[] = [
  {
    file: 'causes/wrap-microtask.ts',
    text: '() => tracker.runNode(node, () => natives.apply(callback, undefined, []))',
    by: '() => natives.microtask(() => tracker.runNode(node, () => natives.apply(callback, undefined, [])))',
  },
  {
    file: 'patches.ts',
    text: 'new Proxy(native, handler)',
    by: 'new Proxy(native, { ...handler, get: (target, key) => key === "name" ? "wrapped" : Reflect.get(target, key) })',
  },
  // a promise that somebody looks at is handled
  { file: 'causes/derive-promise.ts', text: 'return derived.promise', by: 'return promise' },
  {
    file: 'causes/derive-promise.ts',
    text: 'derived.reject(reason)',
    by: 'void reason',
  },
];

const left = new Set(CHANGES);
const extension = await extensionWithAgent((code, file) => {
  let changed = code;
  for (const change of CHANGES) {
    if (change.file !== file || !code.includes(change.text)) continue;
    changed = changed.replace(change.text, change.by);
    left.delete(change);
  }
  return changed;
});

describe('an agent that comes in the way', () => {
  const panel = usePanel({ extension });

  it('is noticed', async () => {
    expect([...left]).toEqual([]);
    const url = pageUrl('conformance/setimmediate');
    const [plain] = await usePlain(panel(), url);
    const [recorded] = (await useRecorded(panel(), url)).rounds;
    const lines = (name: string) => recorded.log.filter((line) => line.startsWith(name)).length;
    // another name
    expect(lines('wrapped ')).toBeGreaterThan(0);
    // one microtask late
    const order = ({ log }: typeof plain) => log.filter((line) => /^(microtask|mutation|promise)$/.test(line));
    expect(order(plain)).toEqual(['microtask', 'mutation', 'promise']);
    expect(order(recorded)).toEqual(['mutation', 'promise', 'microtask']);
    // a rejection without a handler
    const unhandled = ({ problems }: typeof plain) => problems.filter((line) => line.startsWith('unhandled '));
    expect(unhandled(plain)).toHaveLength(1);
    expect(unhandled(recorded)).toEqual([]);
  });
});
