import { expect, test } from 'vitest';
import { hearMethod } from '../../../../../src/agent/react/hook/hear-method.ts';

interface Hook {
  commit: (root: string) => unknown;
}

const setUp = () => {
  const said: string[] = [];
  const hook: Hook = { commit: (root) => said.push(`first ${root}`) };
  /** Keeps what it finds, and falls silent if it is not what is there: as bippy does. */
  const chain = (name: string, isStrict: boolean) => {
    const { commit: found } = hook;
    const own = (root: string) => {
      if (isStrict && hook.commit !== own) return;
      found.call(hook, root);
      said.push(`${name} ${root}`);
    };
    hook.commit = own;
  };
  const hear = () => hearMethod(hook, 'commit', { before: ([root]) => said.push(`heard ${root}`) }, run);
  return { hook, said, chain, hear };
};

const run = (work: () => void): void => work();

test('it is heard once, whoever chained in before or after', () => {
  const { hook, said, chain, hear } = setUp();
  chain('before', false);
  hear();
  chain('after', false);
  hook.commit('a');
  hook.commit('b');
  expect(said).toEqual(
    ['a', 'b'].flatMap((root) => [`heard ${root}`, `first ${root}`, `before ${root}`, `after ${root}`]),
  );
});

test('a tool that wants to be the one that is called still believes so', () => {
  const { hook, said, chain, hear } = setUp();
  chain('before', true);
  hear();
  hook.commit('a');
  expect(said).toEqual(['heard a', 'first a', 'before a']);
  chain('after', true);
  hook.commit('b');
  expect(said.slice(3)).toEqual(['heard b', 'first b', 'before b', 'after b']);
});

test('a tool that puts back what it found is gone, and a failing one breaks nothing of ours', () => {
  const { hook, said, hear } = setUp();
  hear();
  const found = hook.commit;
  hook.commit = () => {
    throw new Error('tool');
  };
  expect(() => hook.commit('a')).toThrow('tool');
  hook.commit = found;
  hook.commit('b');
  expect(said).toEqual(['heard a', 'heard b', 'first b']);
});

test('the result comes after everybody else, with the arguments', () => {
  const results: unknown[] = [];
  const hook = { inject: (renderer: object) => (Object.keys(renderer).length > 0 ? 7 : 0) };
  hearMethod(hook, 'inject', { after: (result, args) => results.push(result, ...args) }, run);
  const renderer = { version: '19' };
  expect(hook.inject(renderer)).toBe(7);
  expect(results).toEqual([7, renderer]);
});

test('a property that cannot be redefined is replaced', () => {
  const said: string[] = [];
  const hook: Hook = { commit: (root) => said.push(`own ${root}`) };
  Object.defineProperty(hook, 'commit', { configurable: false, writable: true });
  hearMethod(hook, 'commit', { before: ([root]) => said.push(`heard ${root}`) }, run);
  hook.commit('a');
  expect(said).toEqual(['heard a', 'own a']);
});
