import { describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';

describe('manners in the page', () => {
  const panel = usePanel();

  it('the hook is there before the first line of page script, and nothing else', async () => {
    await openPage(panel(), htmlUrl('first-script.html'));
    expect(await panel().page.evaluate('window.firstScript')).toEqual({
      hook: true,
      inject: true,
      fetch: 'function fetch() { [native code] }',
      globals: [],
    });
  });

  it('page listeners hear nothing of ours while recording', async () => {
    await openPage(panel(), htmlUrl('first-script.html'));
    await recordClick(panel(), '#plain');
    expect(await panel().page.evaluate('window.heard')).toEqual([]);
  });

  it('wrapped natives are put back at stop, descriptor by descriptor', async () => {
    await openPage(panel(), pageUrl('add-to-cart'));
    const before = await panel().page.evaluateHandle(NATIVES);
    await recordClick(panel(), '#add');
    const changed = await panel().page.evaluate(COMPARE, before);
    expect(changed).toEqual([]);
  });

  it('and they are wrapped in between: the comparison can fail', async () => {
    await openPage(panel(), pageUrl('add-to-cart'));
    const before = await panel().page.evaluateHandle(NATIVES);
    await panel().panel.evaluate('clickfall.actions.record()');
    await untilPanel(panel(), 'clickfall.recordingStarted()');
    expect(await panel().page.evaluate(COMPARE, before)).toContain('window.fetch');
    await panel().panel.evaluate('clickfall.actions.stop()');
    await untilPanel(panel(), `clickfall.phase() === 'ready'`);
    expect(await panel().page.evaluate(COMPARE, before)).toEqual([]);
  });
});

// Runs in the page: descriptors of everything that a cause tracker could want to wrap.
const NATIVES = () => {
  const holders: readonly (readonly [string, object])[] = [
    ['window', window],
    ['Response', Response.prototype],
    ['XMLHttpRequest', XMLHttpRequest.prototype],
    ['MessagePort', MessagePort.prototype],
    ['EventTarget', EventTarget.prototype],
    ['Promise', Promise.prototype],
    ['Navigator', Navigator.prototype],
    ['IDBObjectStore', IDBObjectStore.prototype],
    ['Blob', Blob.prototype],
    ['ReadableStream', ReadableStream.prototype],
    ['ReadableStreamDefaultReader', ReadableStreamDefaultReader.prototype],
    ['SubtleCrypto', SubtleCrypto.prototype],
    ['Worker', Worker.prototype],
    ['Function', Function.prototype],
  ];
  return holders.flatMap(([name, holder]) =>
    Object.entries(Object.getOwnPropertyDescriptors(holder))
      .filter(([, { value, get }]) => typeof value === 'function' || get !== undefined)
      .map(([key, descriptor]) => ({ path: `${name}.${key}`, holder, key, descriptor })),
  );
};

const COMPARE = (before: ReturnType<typeof NATIVES>): readonly string[] =>
  before
    .filter(({ holder, key, descriptor }) => {
      const now = Object.getOwnPropertyDescriptor(holder, key);
      return (
        now === undefined ||
        now.value !== descriptor.value ||
        now.get !== descriptor.get ||
        now.set !== descriptor.set ||
        now.enumerable !== descriptor.enumerable ||
        now.writable !== descriptor.writable ||
        now.configurable !== descriptor.configurable
      );
    })
    .map(({ path }) => path);
