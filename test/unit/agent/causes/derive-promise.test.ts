import { expect, test, vi } from 'vitest';
import { derivePromise } from '../../../../src/agent/causes/derive-promise.ts';
import type { OpenPromise } from '../../../../src/agent/natives.ts';

const natives = {
  openPromise: () => {
    // Node 20 has no `Promise.withResolvers`
    let settle: Pick<OpenPromise, 'resolve' | 'reject'> = { resolve: () => {}, reject: () => {} };
    const promise = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    return { promise, ...settle };
  },
  NativePromise: Promise,
  // biome-ignore lint/suspicious/noThenProperty: the captured `Promise.prototype.then`; nobody awaits this object
  then: <T>(promise: Promise<T>, ok: (value: T) => void, failed: (reason: unknown) => void): void => {
    promise.then(ok, failed);
  },
};

test('the value passes, and is seen before the page’s own continuation', async () => {
  const order: unknown[] = [];
  const derived = derivePromise(natives, Promise.resolve(7), (value) => order.push(['settled', value]), vi.fn());
  await Promise.resolve(derived).then((value) => order.push(['page', value]));
  expect(order).toEqual([
    ['settled', 7],
    ['page', 7],
  ]);
});

test('the reason passes', async () => {
  const failed = vi.fn();
  const derived = derivePromise(natives, Promise.reject(new Error('x')), vi.fn(), failed);
  await expect(derived).rejects.toThrow('x');
  expect(failed).toHaveBeenCalledOnce();
});

test('subclasses and what is no promise come back as they are', () => {
  class Cancelable<T> extends Promise<T> {}
  for (const value of [Cancelable.resolve(1), { name: 'x' }, undefined]) {
    expect(derivePromise(natives, value, vi.fn(), vi.fn())).toBe(value);
  }
});

test('it is a native promise also where the page stands behind their `constructor`', () => {
  class Pages extends Promise<unknown> {}
  const promise = Promise.resolve(1);
  Object.defineProperty(promise, 'constructor', { value: Pages });
  expect(promise.then()).toBeInstanceOf(Pages);
  const derived = derivePromise(natives, promise, vi.fn(), vi.fn());
  expect(derived).not.toBe(promise);
  expect(Object.getPrototypeOf(derived)).toBe(Promise.prototype);
});
