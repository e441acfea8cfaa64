import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { flowCommand } from '../../../src/devtools/flow-command.ts';

const flow = {
  title: "Add to cart: `echo` $HOME 'twice'",
  steps: [
    { type: 'navigate', url: 'http://localhost:5173/' },
    { type: 'change', value: 'FLOW\nFLOW\n$(rm -rf /) \\ "', selectors: [['#a > b']] },
  ],
};

describe('a flow as a shell command', () => {
  it('names a folder after the flow', () => {
    const folder = (title: unknown) => /--out (\S+) <</.exec(flowCommand({ title, steps: [] }))?.[1];
    expect(folder('Add to cart (2)')).toBe('add-to-cart-2');
    expect(folder('Größe ändern')).toBe('größe-ändern');
    expect(folder('--')).toBe('flow');
    expect(folder(undefined)).toBe('flow');
  });

  it('hands the flow over as it is, whatever stands in it', () => {
    const said = execFileSync('sh', ['-c', `clickfall() { echo "$@"; cat; }\n${flowCommand(flow)}`], {
      encoding: 'utf8',
    });
    const [first, ...rest] = said.split('\n');
    expect(first).toBe('record --flow - --out add-to-cart-echo-home-twice');
    expect(JSON.parse(rest.join('\n'))).toEqual(flow);
  });
});
