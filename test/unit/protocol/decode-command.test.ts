import { expect, test } from 'vitest';
import { decodeCommand } from '../../../src/protocol/decode-command.ts';

test.each([
  { command: 'hello' },
  { command: 'stop' },
  { command: 'settle' },
  { command: 'start', mode: 'from-load', captureValues: true, costBudget: 5 },
  { command: 'expose', document: 'd1.x', target: { kind: 'component', id: 3 }, token: 'a_-9' },
  { command: 'expose', document: 'd', target: { kind: 'component-call', id: 3 }, token: 't' },
  { command: 'expose', document: 'd', target: { kind: 'handler', input: 3 }, token: 't' },
  { command: 'expose', document: 'd', target: { kind: 'element', instance: 3 }, token: 't' },
  { command: 'expose', document: 'd', target: { kind: 'finder' }, token: 't' },
  { command: 'highlight', document: 'd', instance: 3 },
  { command: 'highlight', document: 'd', instance: null },
  { command: 'live-highlight', on: true },
  { command: 'unexpose', token: 't' },
  { command: 'try-memo', document: 'd', type: 3, step: 'on' },
  { command: 'try-memo', document: 'd', type: 3, step: 'check' },
])('$command is read', (command) => {
  expect(decodeCommand({ ...command, extra: 1 })).toEqual(command);
});

test.each([
  null,
  'stop',
  {},
  { command: 'eval' },
  { command: 'start', mode: 'always', captureValues: true, costBudget: 5 },
  { command: 'start', mode: 'manual', captureValues: true },
  { command: 'start', mode: 'manual', captureValues: true, costBudget: 101 },
  { command: 'start', mode: 'manual' },
  { command: 'expose', document: 'd', target: { kind: 'component', id: -1 }, token: 't' },
  { command: 'expose', document: 'd', target: { kind: 'window', id: 1 }, token: 't' },
  { command: 'expose', document: 'd', target: { kind: 'component', id: 1 }, token: 'a b' },
  { command: 'expose', target: { kind: 'component', id: 1 }, token: 't' },
  { command: 'highlight', document: 'd' },
  { command: 'highlight', instance: 3 },
  { command: 'live-highlight', on: 1 },
  { command: 'try-memo', document: 'd', type: 3, step: 'memo' },
  { command: 'try-memo', document: 'd', type: '3', step: 'on' },
  { command: 'try-memo', type: 3, step: 'on' },
  { command: 'unexpose', token: '' },
  { command: 'unexpose', token: 'x'.repeat(65) },
])('what is no command is refused: %j', (value) => {
  expect(decodeCommand(value)).toBeNull();
});
