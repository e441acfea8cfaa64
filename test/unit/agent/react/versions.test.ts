import { expect, test } from 'vitest';
import { internalsFor, laneName } from '../../../../src/agent/react/versions.ts';

test('a tested version gets its own table', () => {
  expect(internalsFor('18.3.1')).toMatchObject({ major: 18, support: 'full', passiveFlag: 2048 });
  expect(internalsFor('17.0.2')).toMatchObject({ major: 17, effect: { passive: 4 } });
  expect(internalsFor('16.14.0').support).toBe('partial');
});

test('a newer or unreadable version gets the newest table and says so', () => {
  for (const version of ['19.9.0', '20.0.0', '0.0.0-experimental-1a2b', ''])
    expect(internalsFor(version)).toMatchObject({ major: 19, support: 'untested' });
  expect(internalsFor('19.3.0-canary-1a2b3c').support).toBe('full');
});

test.each([
  ['18.3.1', 1, 'sync'],
  ['18.3.1', 16, 'default'],
  ['18.3.1', 64, 'transition'],
  ['19.3.1', 2, 'sync'],
  ['19.3.1', 32, 'default'],
  ['19.3.1', 256, 'transition'],
  ['19.3.1', 262144, 'deferred'],
  ['19.0.0', 262144, 'transition'],
  ['19.0.0', 1073741824, 'deferred'],
  ['18.3.1', 1073741824, 'offscreen'],
  ['16.14.0', 1, 'unknown'],
] as const)('React %s calls lane %i %s', (version, lane, name) => {
  expect(laneName(internalsFor(version), lane)).toBe(name);
});

test('of several lanes the lowest one gives the name', () => {
  expect(laneName(internalsFor('19.3.1'), 2 | 32 | 262144)).toBe('sync');
});
