import { describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { changedNatives, readNatives } from '../support/native-descriptors.ts';
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
    const before = await panel().page.evaluateHandle(readNatives);
    await recordClick(panel(), '#add');
    const changed = await panel().page.evaluate(changedNatives, before);
    expect(changed).toEqual([]);
  });

  it('and they are wrapped in between: the comparison can fail', async () => {
    await openPage(panel(), pageUrl('add-to-cart'));
    const before = await panel().page.evaluateHandle(readNatives);
    await panel().panel.evaluate('clickfall.actions.record()');
    await untilPanel(panel(), 'clickfall.recordingStarted()');
    expect(await panel().page.evaluate(changedNatives, before)).toContain('window.fetch');
    await panel().panel.evaluate('clickfall.actions.stop()');
    await untilPanel(panel(), `clickfall.phase() === 'ready'`);
    expect(await panel().page.evaluate(changedNatives, before)).toEqual([]);
  });
});
