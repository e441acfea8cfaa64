import { expect, test } from 'vitest';
import { numberFunctions } from '../../support/sensor-faults/number-functions.ts';

const CODE = `
const one = (a) => a + 1;
const two = () => ({ key: () => [3] });
function three(inner = (x) => x) { return inner(4); }
const four = () => { try { return five(); } catch { return 'kept'; } };
const five = () => 'well';
const all = { one: one(1), two: two().key()[0], three: three(), four: four() };
`;

/** Evaluates numbered code in which one function throws. */
const run = (armed: number): unknown => {
  const { code } = numberFunctions(CODE, 'file.ts', 1);
  const check = (number: number): void => {
    if (number === armed) throw new Error(`injected ${number}`);
  };
  return Function('globalThis', `${code}; return all`)({ clickfallFault: check });
};

test('each function has a number and a name, from the given one on', () => {
  const { functions } = numberFunctions(CODE, 'file.ts', 7);
  expect(functions.map(({ number, name }) => `${number} ${name}`)).toEqual([
    '7 one',
    '8 two',
    '9 two › key',
    '10 three',
    '11 three › (…)',
    '12 four',
    '13 five',
  ]);
});

test('nothing changes while none is armed', () => {
  expect(run(0)).toEqual({ one: 2, two: 3, three: 4, four: 'well' });
});

test('the one that is armed throws', () => {
  for (const number of [1, 2, 3, 4, 5]) expect(() => run(number)).toThrow(`injected ${number}`);
});

test('where a function is one `try` it throws within', () => {
  for (const number of [6, 7]) expect(run(number)).toEqual({ one: 2, two: 3, three: 4, four: 'kept' });
});
