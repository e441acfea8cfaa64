import { describe, expect, it } from 'vitest';
import { createOneBrowser } from '../../../../src/cli/mcp/one-browser.ts';

/** Writes down what happens to things that are opened one after the other. */
const watched = () => {
  const log: string[] = [];
  let opened = 0;
  const browser = createOneBrowser(async () => {
    const name = `browser ${++opened}`;
    log.push(`open ${name}`);
    return { name, close: async () => void log.push(`close ${name}`) };
  });
  return { log, ...browser };
};

const never = new AbortController().signal;

describe('one browser at a time', () => {
  it('a call waits for the one before, also where that failed', async () => {
    const { log, inBrowser, idle } = watched();
    const first = inBrowser(never, async ({ name }) => {
      log.push(`use ${name}`);
      throw new Error('it broke');
    });
    const second = inBrowser(never, async ({ name }) => log.push(`use ${name}`));
    await expect(first).rejects.toThrow('it broke');
    await second;
    await idle();
    const whole = (name: string) => [`open ${name}`, `use ${name}`, `close ${name}`];
    expect(log).toEqual([...whole('browser 1'), ...whole('browser 2')]);
  });

  it('is closed at once when its call is cancelled, and only once', async () => {
    const { log, inBrowser } = watched();
    const cancel = new AbortController();
    const call = inBrowser(cancel.signal, async () => {
      cancel.abort();
      log.push('told');
    });
    await call;
    expect(log).toEqual(['open browser 1', 'close browser 1', 'told']);
  });

  it('is not opened for a call that was cancelled while it waited', async () => {
    const { log, inBrowser } = watched();
    await expect(inBrowser(AbortSignal.abort(), async () => log.push('used'))).rejects.toThrow();
    expect(log).toEqual([]);
  });
});
