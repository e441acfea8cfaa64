import { beforeEach, describe, expect, test } from 'vitest';
import { createPatches } from '../../../src/agent/patches.ts';

const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
let failures = 0;
beforeEach(() => {
  failures = 0;
});
const failed = (): void => {
  failures++;
};
const attempt = (work: () => void): void => {
  try {
    work();
  } catch {
    failed();
  }
};
const natives = { apply, attempt, failed, defineProperty, getOwnPropertyDescriptor };

class Native {
  readonly base = 10;
  add(a: number, b = 0): number {
    return this.base + a + b;
  }
  get size(): number {
    return this.base;
  }
}
const freshClass = () => class extends Native {};

describe('while patched', () => {
  test('this, arguments, results and errors pass', () => {
    const owner = { fail: (text: string) => Promise.reject(new Error(text)), add: Native.prototype.add };
    const patches = createPatches(natives);
    const seen: unknown[] = [];
    patches.method(owner, 'add', (native, self, args) => {
      seen.push(args);
      return apply(native, self, args);
    });
    expect(owner.add.call(new Native(), 1, 2)).toBe(13);
    expect(seen).toEqual([[1, 2]]);
  });
  test('it looks like the native', () => {
    const owner = { add: Native.prototype.add };
    createPatches(natives).method(owner, 'add', apply);
    expect(owner.add).not.toBe(Native.prototype.add);
    expect([owner.add.name, owner.add.length]).toEqual(['add', 1]);
    expect(Function.prototype.toString.call(owner.add)).toMatch(/\[native code\]/);
  });
  test('what a page adds to all objects is no trap', () => {
    const owner = { add: Native.prototype.add };
    const seen: unknown[] = [];
    defineProperty(Object.prototype, 'has', { configurable: true, value: (...args: unknown[]) => seen.push(args) });
    try {
      createPatches(natives).method(owner, 'add', apply);
      expect('name' in owner.add).toBe(true);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'has');
    }
    expect(seen).toEqual([]);
  });
  test('accessors too', () => {
    const Class = freshClass();
    defineProperty(Class.prototype, 'size', getOwnPropertyDescriptor(Native.prototype, 'size') ?? {});
    const patches = createPatches(natives);
    patches.getter(Class.prototype, 'size', (native, self, args) => Number(apply(native, self, args)) + 1);
    expect(new Class().size).toBe(11);
    patches.restore();
    expect(new Class().size).toBe(10);
  });
  test('what is missing, no function, or locked is left alone', () => {
    const locked = Object.freeze({ add: () => 1 });
    const patches = createPatches(natives);
    patches.method(undefined, 'add', () => 2);
    patches.method({ add: 3 }, 'add', () => 2);
    patches.method(locked, 'add', () => 2);
    expect(locked.add()).toBe(1);
    expect(patches.locked()).toBe(1);
  });
});

describe('after restore', () => {
  test('the descriptor is the original one', () => {
    const owner = { add: () => 1 };
    const before = getOwnPropertyDescriptor(owner, 'add');
    const patches = createPatches(natives);
    patches.method(owner, 'add', () => 2);
    expect(owner.add()).toBe(2);
    patches.restore();
    expect(getOwnPropertyDescriptor(owner, 'add')).toEqual(before);
  });
  test('what the page put over it stays, and finds ours passing through', () => {
    const owner = { add: () => 1 };
    const patches = createPatches(natives);
    patches.method(owner, 'add', () => 2);
    const ours = owner.add;
    const pages = () => ours() * 10;
    owner.add = pages;
    patches.restore();
    expect(owner.add).toBe(pages);
    expect(owner.add()).toBe(10);
  });
  test('two patches of one method come off both', () => {
    const original = () => 1;
    const owner = { add: original };
    const patches = createPatches(natives);
    patches.method(owner, 'add', apply);
    patches.method(owner, 'add', apply);
    patches.restore();
    expect(owner.add).toBe(original);
  });
});

describe('one wrapper', () => {
  test('is taken out alone, and not again by restore', () => {
    const owner = { add: () => 1, sub: () => 1 };
    const patches = createPatches(natives);
    const takeOut = patches.method(owner, 'add', () => 2);
    patches.method(owner, 'sub', () => 2);
    takeOut();
    expect([owner.add(), owner.sub()]).toEqual([1, 2]);
    owner.add = () => 3;
    patches.restore();
    expect([owner.add(), owner.sub()]).toEqual([3, 1]);
  });
  test('tells what it stands in for; other values are themselves', () => {
    const add = () => 1;
    const owner = { add };
    const patches = createPatches(natives);
    patches.method(owner, 'add', () => 2);
    expect(owner.add).not.toBe(add);
    expect(patches.original(owner.add)).toBe(add);
    expect([patches.original(add), patches.original(1), patches.original(null)]).toEqual([add, 1, null]);
  });
});

describe('an intercept that fails itself', () => {
  const fail = (): never => {
    throw new Error('ours');
  };
  test('before it has called the native: the page gets what the native gives', () => {
    const owner = { add: (a: number) => a + 1 };
    createPatches(natives).method(owner, 'add', fail);
    expect([owner.add(1), failures]).toEqual([2, 1]);
  });
  test('after it: the native is not called twice', () => {
    let calls = 0;
    const owner = { add: () => ++calls };
    createPatches(natives).method(owner, 'add', (native, self, args) => {
      apply(native, self, args);
      return fail();
    });
    expect([owner.add(), calls, failures]).toEqual([1, 1, 1]);
  });
  test('after a native that threw: the page gets that error', () => {
    const owner = {
      add: (): void => {
        throw new Error('of the native');
      },
    };
    createPatches(natives).method(owner, 'add', (native, self, args) => {
      try {
        return apply(native, self, args);
      } finally {
        fail();
      }
    });
    expect(owner.add).toThrow('of the native');
    expect(failures).toBe(1);
  });
  test('no failure is told where only the native threw', () => {
    const owner = {
      add: (): void => {
        throw new Error('of the native');
      },
    };
    createPatches(natives).method(owner, 'add', apply);
    expect(owner.add).toThrow('of the native');
    expect(failures).toBe(0);
  });
});

test('a lasting wrapper stands in after the recording, where it was kept', () => {
  const owner = { add: () => 1, sub: () => 1 };
  const patches = createPatches(natives);
  patches.method(owner, 'add', () => 2, true);
  patches.method(owner, 'sub', () => 2);
  const { add, sub } = owner;
  patches.restore();
  expect([add(), sub(), owner.add()]).toEqual([2, 1, 1]);
});
