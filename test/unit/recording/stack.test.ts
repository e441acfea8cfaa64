import { expect, test } from 'vitest';
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
