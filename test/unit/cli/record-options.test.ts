import { describe, expect, it } from 'vitest';
import { parseRecordOptions } from '../../../src/cli/record-options.ts';

const CLICK = ['--url', 'http://localhost/', '--click', '#add', '--out', 'out'];
const FLOW = ['--flow', 'flow.json', '--out', 'out'];

describe('--try-memo', () => {
  it('may stand alone, at the end or before another option, or name components', () => {
    expect(parseRecordOptions(CLICK).tryMemo).toBe(null);
    expect(parseRecordOptions([...CLICK, '--try-memo']).tryMemo).toEqual([]);
    expect(parseRecordOptions(['--try-memo', ...CLICK]).tryMemo).toEqual([]);
    expect(parseRecordOptions([...CLICK, '--try-memo', 'Row, Icon']).tryMemo).toEqual(['Row', 'Icon']);
    expect(parseRecordOptions([...CLICK, '--try-memo=Row']).tryMemo).toEqual(['Row']);
  });
});

describe('--runs', () => {
  it('is a whole number from 1 to 50', () => {
    expect(parseRecordOptions([...CLICK, '--runs', '50']).runs).toBe(50);
    expect(parseRecordOptions(CLICK).runs).toBe(null);
    for (const text of ['0', '51', '2.5', 'two', ''])
      expect(() => parseRecordOptions([...CLICK, `--runs=${text}`])).toThrow(
        `--runs is a whole number from 1 to 50, not "${text}".`,
      );
  });
});

describe('what is recorded', () => {
  it('is a click or a flow; a flow may do without --url', () => {
    expect(parseRecordOptions(CLICK).what).toEqual({ kind: 'click', selector: '#add' });
    expect(parseRecordOptions(FLOW)).toMatchObject({ what: { kind: 'flow', path: 'flow.json' }, url: null, settle: 0 });
    expect(parseRecordOptions([...FLOW, '--settle', '500']).settle).toBe(500);
  });
  it.each([
    { args: [...CLICK, '--flow', 'flow.json'], says: 'record takes --click or --flow, not both.' },
    { args: ['--click', '#add', '--out', 'out'], says: 'record needs --url, --click and --out, or --flow and --out' },
    { args: ['--flow', 'flow.json'], says: 'record needs --url, --click and --out, or --flow and --out' },
    { args: [...CLICK, '--settle', '5'], says: '--settle is for --flow.' },
    { args: [...CLICK, '--print', '--json'], says: '--print and --json both write to stdout: choose one.' },
    { args: [...CLICK, '--theme', 'blue'], says: '--theme is light or dark, not "blue".' },
  ])('is refused: $says', ({ args, says }) => {
    expect(() => parseRecordOptions(args)).toThrow(says);
  });
});
