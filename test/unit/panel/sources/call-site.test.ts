import { describe, expect, it } from 'vitest';
import { callSiteAt } from '../../../../src/panel/sources/call-site.ts';

const source =
  'const [items, setItems] = useState([]);\nfunction add() { setItems(next); store.dispatch(action); return items; }';

/** Column (from 1) of a word in the second line. */
const at = (word: string) => (source.split('\n')[1] ?? '').indexOf(word) + 1;
const line = source.split('\n')[1] ?? '';

describe('callSiteAt', () => {
  it('reads the callee and the state that a setter belongs to', () => {
    expect(callSiteAt(line, at('setItems'), source)).toEqual({ callee: 'setItems', binding: 'items' });
  });

  it('reads a member call, which is no state setter', () => {
    expect(callSiteAt(line, at('store'), source)).toEqual({ callee: 'store.dispatch', binding: '' });
  });

  it('says nothing where the position is not at a call', () => {
    expect(callSiteAt(line, at('return'), source)).toEqual({ callee: '', binding: '' });
  });

  it('does not take a name that only ends like the setter', () => {
    expect(callSiteAt('setItems(1)', 1, 'const [a, resetItems] = useState(0)')).toEqual({
      callee: 'setItems',
      binding: '',
    });
  });

  it('survives a column beyond the line', () => {
    expect(callSiteAt('f()', 99, 'f()')).toEqual({ callee: '', binding: '' });
  });
});
