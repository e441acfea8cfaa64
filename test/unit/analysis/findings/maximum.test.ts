import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMaximum } from '../../../../src/analysis/findings/maximum.ts';

describe('createMaximum', () => {
  it('is of none −∞', () => expect(createMaximum([]).largest()).toBe(Number.NEGATIVE_INFINITY));

  it('is the largest after each change, and a copy changes by itself', () => {
    const changes = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: -9, max: 99 })), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 99 }), { minLength: 1, maxLength: 41 }),
        changes,
        (values, made) => {
          const before = createMaximum(values);
          const maximum = before.copy();
          const plain = [...values];
          for (const [at, value] of made) {
            plain[at % plain.length] = value;
            maximum.set(at % plain.length, value);
            expect(maximum.largest()).toBe(Math.max(...plain));
          }
          expect(before.largest()).toBe(Math.max(...values));
        },
      ),
    );
  });
});
