import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../../../src/panel/connection/recorder.ts';
import { createPanelState } from '../../../../src/panel/state/panel-state.ts';
import { type Envelope, WIRE_VERSION } from '../../../../src/protocol/envelope.ts';
import type { Fact } from '../../../../src/protocol/facts/fact.ts';
import type { DocumentFact } from '../../../../src/protocol/facts/session-facts.ts';
import { append } from '../../../../src/recording/append.ts';
import { emptyRecording } from '../../../../src/recording/empty-recording.ts';
import type { Recording } from '../../../../src/recording/recording.ts';
import { NO_JOURNAL } from '../../../support/no-journal.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

const topAt = (url: string): DocumentFact => ({ ...sampleFacts.document, url, isTop: true });
const LAST_WORD: Fact = { kind: 'stopped', at: 50, reason: 'pagehide' };
const STOPPED: Fact = { kind: 'stopped', at: 60, reason: 'command' };

const begin = () => {
  const state = createPanelState();
  const ended: Recording[] = [];
  const recorder = createRecorder({
    state,
    send: () => {},
    sources: { resolve: async () => ({ places: [], isWhole: true }), prepare: () => {} },
    onBegin: () => {},
    onEnd: (recording) => ended.push(recording),
    journal: NO_JOURNAL,
    now: () => 0,
    wallClock: () => 1_767_323_045_000,
  });
  let seq = 0;
  const envelope = (document: string, facts: readonly Fact[]): Envelope => ({
    version: WIRE_VERSION,
    document,
    seq: ++seq,
    dropped: 0,
    spent: 0,
    facts,
  });
  const hear = (document: string, ...facts: readonly Fact[]) => recorder.onEnvelope(envelope(document, facts), 0);
  const said = () => state.message.value?.text ?? '';
  const stop = async (document: string) => {
    recorder.stop();
    hear(document, STOPPED);
    await Promise.resolve();
    await Promise.resolve();
    return ended[0];
  };
  return { state, recorder, hear, said, stop, ended, envelope };
};

const recording = () => {
  const made = begin();
  made.recorder.start('manual');
  made.hear('a', topAt('http://a.test/'), sampleFacts.started);
  return made;
};

describe('what happens to a page while it is recorded', () => {
  it('a reload and a navigation are told apart, and lose nothing', async () => {
    const { recorder, hear, said, stop } = recording();
    hear('a', LAST_WORD);
    recorder.onPageLost();
    hear('b', topAt('http://a.test/'), sampleFacts.started);
    expect(said()).toMatch(/^The page was reloaded/);
    hear('b', LAST_WORD);
    recorder.onPageLost();
    hear('c', topAt('http://b.test/'), sampleFacts.started);
    expect(said()).toMatch(/^The page was left for http:\/\/b\.test\//);
    const made = await stop('c');
    expect(made?.complete).toBe(true);
    expect(made?.events.map(({ type }) => type)).toEqual(['reloaded', 'navigated']);
  });

  it('a page that comes back as it was is known again', () => {
    const { recorder, hear, said } = recording();
    hear('a', LAST_WORD);
    recorder.onPageLost();
    hear('b', topAt('http://b.test/'), sampleFacts.started, LAST_WORD);
    recorder.onPageLost();
    hear('a', topAt('http://a.test/'), sampleFacts.started);
    expect(said()).toMatch(/^http:\/\/a\.test\/ came back/);
  });

  it('without its last word something is lost: said, also beside what comes next, and not complete', async () => {
    const { recorder, hear, said, stop } = recording();
    hear('frame', sampleFacts.started);
    recorder.onPageLost();
    expect(said()).toMatch(/^2 documents ended without a last word/);
    hear('b', topAt('http://a.test/'), sampleFacts.started);
    expect(said()).toMatch(/^2 documents ended without a last word.*The page was reloaded/);
    expect((await stop('b'))?.complete).toBe(false);
  });

  it('nobody comes: the recording ends, and is not complete', async () => {
    const { recorder, said, ended } = recording();
    recorder.onPageLost();
    recorder.onPageSilent();
    expect(said()).toMatch(/^The page is gone/);
    await Promise.resolve();
    await Promise.resolve();
    expect(ended[0]?.complete).toBe(false);
  });

  it('what another panel had recorded is shown, and not complete', async () => {
    const { recorder, said, ended, envelope } = begin();
    const facts = [topAt('http://a.test/'), sampleFacts.started];
    const kept = emptyRecording('2026-01-02T03:04:05.000Z');
    recorder.takeUp(append(kept, { type: 'envelope', envelope: envelope('a', facts) }));
    expect(said()).toMatch(/^DevTools was closed/);
    // what it said between is lost, and no part of what was recorded
    envelope('a', []);
    recorder.onEnvelope(envelope('a', [STOPPED]), 0);
    await Promise.resolve();
    await Promise.resolve();
    expect(ended[0]).toMatchObject({ complete: false, documents: [{ id: 'a', facts, lost: 0 }] });
  });
});
