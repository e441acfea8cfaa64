import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecorder } from '../../../../src/panel/connection/recorder.ts';
import { createPanelState } from '../../../../src/panel/state/panel-state.ts';
import { DEFAULT_SETTINGS } from '../../../../src/panel/state/settings.ts';
import { type Command, type Envelope, WIRE_VERSION } from '../../../../src/protocol/envelope.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const begin = (limits: { readonly seconds: number; readonly renders: number }) => {
  const state = createPanelState();
  state.settings.value = { ...DEFAULT_SETTINGS, captureValues: false, limits };
  const sent: Command[] = [];
  const recorder = createRecorder({
    state,
    send: (command) => sent.push(command),
    sources: { resolve: async () => [], prepare: () => {} },
    onBegin: () => {},
    onEnd: () => {},
    now: () => performance.now(),
    startedAt: () => '2026-01-02T03:04:05.000Z',
  });
  return { state, sent, recorder };
};

/** A batch of facts with one commit of `renders` renders. */
const commitOf = (renders: number): Envelope => ({
  version: WIRE_VERSION,
  document: 'd1',
  seq: 1,
  dropped: 0,
  spent: 0,
  facts: cascade(`commit 0..9\n  App 9ms state n\n    Row*${renders - 1} 1ms parent`).documents.flatMap(
    ({ facts }) => facts,
  ),
});

describe('the limits of a recording', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('end it at a number of renders, and say so', () => {
    const { state, sent, recorder } = begin({ seconds: 600, renders: 100 });
    recorder.start('manual');
    expect(sent).toEqual([{ command: 'start', mode: 'manual', captureValues: false, costBudget: 5 }]);
    recorder.onEnvelope(commitOf(99), 0);
    expect(state.phase.value).toBe('recording');
    recorder.onEnvelope(commitOf(2), 0);
    expect(state.phase.value).toBe('stopped');
    expect(state.message.value?.text).toBe('Stopped at 100 renders, the limit in the settings.');
  });

  it('end it after a time, also where the page says nothing', () => {
    const { state, sent, recorder } = begin({ seconds: 5, renders: 100 });
    recorder.start('manual');
    vi.advanceTimersByTime(4_000);
    expect(state.phase.value).toBe('recording');
    vi.advanceTimersByTime(2_000);
    expect(sent.at(-1)).toEqual({ command: 'stop' });
    expect(state.message.value?.text).toBe('Stopped after 5 seconds, the limit in the settings.');
  });

  it('do not count the wait for the next input', () => {
    const { state, recorder } = begin({ seconds: 5, renders: 100 });
    recorder.start('next-interaction');
    vi.advanceTimersByTime(60_000);
    expect(state.phase.value).toBe('armed');
    const { facts } = cascade('click "Add" at 0..8').documents[0] ?? { facts: [] };
    recorder.onEnvelope({ ...commitOf(1), facts }, 0);
    vi.advanceTimersByTime(4_000);
    expect(state.phase.value).toBe('settling');
    vi.advanceTimersByTime(2_000);
    expect(state.phase.value).toBe('stopped');
  });
});
