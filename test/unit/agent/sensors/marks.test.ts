import { expect, test } from 'vitest';
import { isReactTiming } from '../../../../src/agent/sensors/marks.ts';

test.each([
  ['\u200bApp', undefined],
  ['⚛ App', undefined],
  ['Mount', { devtools: { track: 'Components ⚛' } }],
  ['Blocking', { devtools: { track: 'Blocking', trackGroup: 'Scheduler ⚛' } }],
  ['Update', { devtools: { track: 'Blocking', trackGroup: 'Scheduler âš›' } }],
])('React’s own: %s', (name, detail) => {
  expect(isReactTiming(name, detail)).toBe(true);
});

test.each([
  ['checkout', null],
  ['checkout', { devtools: { track: 'Shop' } }],
  ['a ⚛ inside', { devtools: 'text' }],
])('the page’s: %s', (name, detail) => {
  expect(isReactTiming(name, detail)).toBe(false);
});
