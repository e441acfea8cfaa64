import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecorder } from '../../../../src/panel/connection/recorder.ts';
import { createPanelState } from '../../../../src/panel/state/panel-state.ts';
import { DEFAULT_SETTINGS, type RecordingLimits } from '../../../../src/panel/state/settings.ts';
import { type Command, type Envelope, WIRE_VERSION } from '../../../../src/protocol/envelope.ts';
import { cascade } from '../../../support/cascade/cascade.ts';
import { NO_JOURNAL } from '../../../support/no-journal.ts';

const begin = (some: Partial<RecordingLimits>) => {
  const limits: RecordingLimits = { ...DEFAULT_SETTINGS.limits, whenFull: 'stop', ...some };
  const state = createPanelState();
  state.settings.value = { ...DEFAULT_SETTINGS, captureValues: false, limits };
  const sent: Command[] = [];
  const recorder = createRecorder({
    state,
    send: (command) => sent.push(command),
    sources: { resolve: async () => ({ places: [], isWhole: true }), prepare: () => {} },
    onBegin: () => {},
    onEnd: () => {},
    now: () => performance.now(),
    journal: NO_JOURNAL,
    wallClock: () => 1_767_323_045_000 + performance.now(),
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

  it('make the oldest go instead, where the user wants that, and show how much', () => {
    const { state, recorder } = begin({ renders: 100, whenFull: 'drop' });
    recorder.start('manual');
    for (let seq = 1; seq <= 30; seq++) {
      // a fact whose id is taken would be refused
      const facts = commitOf(9).facts.map((fact) => ('id' in fact ? { ...fact, id: fact.id + 1_000 * seq } : fact));
      recorder.onEnvelope({ ...commitOf(9), seq, facts }, 0);
    }
    expect(state.phase.value).toBe('recording');
    const { renders, droppedRenders } = state.held.value;
    expect(renders).toBeLessThan(100);
    expect(renders).toBeGreaterThan(50);
    expect(renders + droppedRenders).toBe(30 * 9);
  });

  it('end it at a size in memory', () => {
    const { state, recorder } = begin({ megabytes: 1 });
    recorder.start('manual');
    recorder.onEnvelope(commitOf(4_000), 0);
    expect(state.phase.value).toBe('recording');
    recorder.onEnvelope({ ...commitOf(8_000), seq: 2 }, 0);
    expect(state.message.value?.text).toBe('Stopped at 1 MB, the limit in the settings.');
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
