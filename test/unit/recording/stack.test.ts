import { describe, expect, test } from 'vitest';
import { parseFrames } from '../../../src/recording/stack.ts';

test('a stack as V8 writes it', () => {
  expect(parseFrames('Error\n    at async add (http://a/app.js:3:4)\n    at http://a/app.js:5:6')).toEqual([
    { function: 'add', url: 'http://a/app.js', line: 3, column: 4 },
    { function: '', url: 'http://a/app.js', line: 5, column: 6 },
  ]);
});

test('positions that are none are left out', () => {
  expect(parseFrames('    at f (a.js:0:1)\n    at g (a.js:1:0)\n    at h (a.js:1:99999999999999999999)')).toEqual([]);
});

test('a stack that a page wrote to break its reader has no frames', () => {
  // a line separator behind a colon: the parser's own regular expression finds nothing, and it reads on
  expect(parseFrames('    at f (a.js:1:2\u2028)')).toEqual([]);
});

describe('a stack as SpiderMonkey writes it', () => {
  test('functions, async parents and anonymous ones', () => {
    const stack = `add@http://a/app.js:3:4
async*load/<@http://a/react@18.js:5:6
setTimeout handler*main</App.prototype.later@http://a/app.js:7:8
@http://a/app.js?v=1:9:10
`;
    expect(parseFrames(stack)).toEqual([
      { function: 'add', url: 'http://a/app.js', line: 3, column: 4 },
      { function: '', url: 'http://a/react@18.js', line: 5, column: 6 },
      { function: 'App.prototype.later', url: 'http://a/app.js', line: 7, column: 8 },
      { function: '', url: 'http://a/app.js?v=1', line: 9, column: 10 },
    ]);
  });

  test('evaluated code, natives and positions that are none are left out', () => {
    expect(
      parseFrames('f@http://a/app.js line 5 > eval:1:2\n[native code]\ng@a.js:0:1\nh@a.js:1:99999999999999999999\n'),
    ).toEqual([]);
  });

  test('a line that a page wrote to keep its reader busy takes no time', () => {
    const started = performance.now();
    for (const part of ['"', '*', '@', ':1', '1', ' > eval', '"a"@']) parseFrames(`${part.repeat(16_000)}:`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
