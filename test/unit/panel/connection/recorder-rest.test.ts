import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../../../src/panel/connection/recorder.ts';
import { createPanelState } from '../../../../src/panel/state/panel-state.ts';
import { type Command, type Envelope, WIRE_VERSION } from '../../../../src/protocol/envelope.ts';
import type { Fact } from '../../../../src/protocol/facts/fact.ts';
import type { Recording } from '../../../../src/recording/recording.ts';
import { NO_JOURNAL } from '../../../support/no-journal.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

const begin = (onEnd: (recording: Recording) => void = () => {}) => {
  const state = createPanelState();
  const sent: Command['command'][] = [];
  const recorder = createRecorder({
    state,
    send: ({ command }) => sent.push(command),
    sources: { resolve: async () => ({ places: [], isWhole: true }), prepare: () => {} },
    onBegin: () => {},
    onEnd,
    now: () => 0,
    journal: NO_JOURNAL,
    wallClock: () => 1_767_323_045_000,
  });
  const hear = (document: string, fact: Fact) => {
    const envelope: Envelope = { version: WIRE_VERSION, document, seq: 1, dropped: 0, spent: 0, facts: [fact] };
    recorder.onEnvelope(envelope, 0);
  };
  recorder.start('manual');
  hear('page', sampleFacts.started);
  return { state, sent, recorder, hear };
};
const SETTLED: Fact = { ...sampleFacts.settled, input: 0 };

describe('stopping at rest', () => {
  it('asks the page, and stops when it says so', () => {
    const { state, sent, recorder, hear } = begin();
    recorder.stopAtRest();
    expect(state.phase.value).toBe('settling');
    expect(sent).toEqual(['start', 'settle']);
    hear('page', SETTLED);
    expect(sent.at(-1)).toBe('stop');
  });

  it('waits for all documents that record', () => {
    const { sent, recorder, hear } = begin();
    hear('frame', sampleFacts.started);
    recorder.stopAtRest();
    hear('frame', SETTLED);
    expect(sent).not.toContain('stop');
    hear('page', SETTLED);
    expect(sent.at(-1)).toBe('stop');
  });

  it('asks the document that a navigation brings meanwhile', () => {
    const { sent, recorder, hear } = begin();
    recorder.stopAtRest();
    recorder.onPageLost();
    hear('next', sampleFacts.started);
    expect(sent).toEqual(['start', 'settle', 'settle']);
    hear('next', SETTLED);
    expect(sent.at(-1)).toBe('stop');
  });

  it('is nothing without a recording, and forgotten by the next one', () => {
    const { sent, recorder, hear } = begin();
    recorder.stopAtRest();
    recorder.start('manual');
    hear('page', sampleFacts.started);
    expect(sent).toEqual(['start', 'settle', 'start']);
  });
});

describe('messages that no agent of ours sent', () => {
  const endedAfter = async (forged: number) => {
    const ended = new Promise<Recording>((resolve) => {
      const { recorder, hear } = begin(resolve);
      for (let message = 0; message < forged; message++) recorder.onForged();
      recorder.stop();
      hear('page', { ...sampleFacts.stopped, reason: 'command' });
    });
    return (await ended).events.map(({ text }) => text);
  };

  it('are counted, however many there are', async () => {
    expect(await endedAfter(1_000)).toEqual(['Messages that Clickfall did not send and that were refused: 1000.']);
  });

  it('are no word where there were none', async () => {
    expect(await endedAfter(0)).toEqual([]);
  });
});
