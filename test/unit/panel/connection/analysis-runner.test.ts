import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { createAnalysisRunner } from '../../../../src/panel/connection/analysis-runner.ts';
import { createPanelState, forgetView } from '../../../../src/panel/state/panel-state.ts';
import type { AnalyseListener, Analyst } from '../../../../src/panel/worker/analyst.ts';
import { headOf, type RecordingSource } from '../../../../src/panel/worker/task.ts';
import { parseRecording, serializeRecording } from '../../../../src/recording/file.ts';
import type { Additions } from '../../../../src/recording/recording.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const recording = cascade('click "Add" at 0..8 handler App.onAdd');
const other = cascade('click "Help" at 0..8 handler App.onHelp');
const file = (name: string) => new File([serializeRecording(other)], name);

const setUp = () => {
  const asked: {
    readonly source: RecordingSource;
    readonly additions: Additions | null;
    readonly listener: AnalyseListener;
    cancelled: boolean;
  }[] = [];
  const analyst: Analyst = {
    analyse: (source, additions, listener) => {
      const task = { source, additions, listener, cancelled: false };
      asked.push(task);
      return () => {
        task.cancelled = true;
      };
    },
    write: () => Promise.reject(new Error('no worker')),
  };
  const state = createPanelState();
  state.phase.value = 'ready';
  const runner = createAnalysisRunner(state, analyst);
  const open = (name: string) => {
    runner.openFile(file(name));
    const task = asked.at(-1);
    if (!task) throw new Error('nothing was asked for');
    return task;
  };
  return { state, runner, asked, open };
};
const target = (state: ReturnType<typeof createPanelState>) => state.analysis.value?.interactions[0]?.target.text;

describe('what was recorded', () => {
  it('is held at once, and shown when it is analysed', () => {
    const { state, runner, asked } = setUp();
    runner.showRecorded(recording);
    expect(state.outcome.value).toMatchObject({ kind: 'analysing', work: { file: null } });
    expect(state.recording.value?.source.content).toBe(recording);
    asked[0]?.listener.onJudged(analyze(recording));
    expect(target(state)).toBe('Add');
  });

  it('is held as its file as soon as that is written', () => {
    const { state, runner, asked } = setUp();
    runner.showRecorded(recording);
    asked[0]?.listener.onJudged(analyze(recording));
    const written = new Blob(['{}']);
    asked[0]?.listener.onFile(written);
    expect(state.recording.value?.source.content).toBe(written);
  });

  it('is not lost when its analysis fails', async () => {
    const { state, runner, asked } = setUp();
    runner.showRecorded(recording);
    asked[0]?.listener.onFailed('out of memory');
    expect(state.outcome.value).toEqual({ kind: 'failed', reason: 'out of memory' });
    const held = state.recording.value;
    if (held === null) throw new Error('nothing is held');
    expect(await (await runner.recordingFile(held)).text()).toBe(serializeRecording(recording));
  });

  it('stays when its analysis is cancelled, and can be analysed again', () => {
    const { state, runner, asked } = setUp();
    runner.showRecorded(recording);
    runner.cancel();
    expect(asked[0]?.cancelled).toBe(true);
    expect(state.outcome.value.kind).toBe('failed');
    runner.analyseAgain();
    expect(asked[1]?.source).toBe(asked[0]?.source);
    asked[1]?.listener.onJudged(analyze(recording));
    expect(target(state)).toBe('Add');
  });
});

describe('the findings', () => {
  const judged = () => {
    const all = setUp();
    all.runner.showRecorded(recording);
    all.asked[0]?.listener.onJudged(analyze(recording));
    return all;
  };

  it('come after the picture', () => {
    const { state, asked } = judged();
    expect(state.outcome.value).toMatchObject({ kind: 'done', isComplete: false });
    asked[0]?.listener.onAnalysed(analyze(recording));
    expect(state.outcome.value).toMatchObject({ kind: 'done', isComplete: true });
  });

  it('are ignored where another recording is shown by then', () => {
    const { state, asked, open } = judged();
    const { listener } = open('other.clickfall.json');
    listener.onOpened(headOf(other));
    listener.onJudged(analyze(other));
    asked[0]?.listener.onAnalysed(analyze(recording));
    expect(target(state)).toBe('Help');
    expect(state.outcome.value).toMatchObject({ isComplete: false });
  });

  it('that fail leave the picture, and say so', () => {
    const { state, asked } = judged();
    asked[0]?.listener.onFailed('out of memory');
    expect(state.outcome.value).toMatchObject({ kind: 'done', isComplete: true });
    expect(state.message.value?.text).toContain('out of memory');
  });
});

describe('a file', () => {
  const shown = () => {
    const all = setUp();
    all.runner.showRecorded(recording);
    all.asked[0]?.listener.onJudged(analyze(recording));
    return all;
  };

  it('replaces what is shown once it is analysed, and forgets what was selected', () => {
    const { state, open } = shown();
    state.selection.value = { kind: 'step', id: 'c1' };
    const { listener } = open('other.clickfall.json');
    listener.onOpened(headOf(other));
    expect(state.outcome.value).toMatchObject({ kind: 'analysing', work: { file: 'other.clickfall.json' } });
    listener.onJudged(analyze(other));
    expect(target(state)).toBe('Help');
    expect(state.selection.value).toBeNull();
  });

  it('that cannot be read leaves what is shown, and says why', () => {
    const { state, open } = shown();
    open('bad.json').listener.onRefused('This is no recording.');
    expect(target(state)).toBe('Add');
    expect(state.message.value?.text).toBe('bad.json: This is no recording.');
  });

  it('that is cancelled leaves what is shown', () => {
    const { state, runner, open } = shown();
    const task = open('other.clickfall.json');
    runner.cancel();
    expect(task.cancelled).toBe(true);
    expect(target(state)).toBe('Add');
  });

  it('cancels the one before it', () => {
    const { open } = shown();
    const first = open('one.json');
    open('two.json');
    expect(first.cancelled).toBe(true);
  });

  it('is exported as it is until a note is written', async () => {
    const { state, runner, open } = setUp();
    const { listener, source } = open('other.clickfall.json');
    listener.onOpened(headOf(other));
    listener.onJudged(analyze(other));
    const held = state.recording.value;
    if (held === null) throw new Error('nothing is held');
    expect(await runner.recordingFile(held)).toBe(source.content);
    forgetView(state);
    expect(state.notes.value).toEqual([]);
  });
});

describe('what leaves', () => {
  const secret = cascade('fetch GET /api?token=secret 5..20 status 200');
  const held = () => {
    const { runner, state } = setUp();
    runner.showRecorded(secret);
    const { value } = state.recording;
    if (value === null) throw new Error('nothing is held');
    return { runner, value };
  };

  it.each([
    { values: false, holds: false },
    { values: true, holds: true },
  ])('without a worker too, a recording has values only where asked ($values)', async ({ values, holds }) => {
    const { runner, value } = held();
    expect((await (await runner.exportFile(value, 'recording', values)).text()).includes('secret')).toBe(holds);
  });

  it('is said to be not written where a report needs a worker', async () => {
    const { runner, value } = held();
    await expect(runner.exportFile(value, 'md', false)).rejects.toThrow('no worker');
  });
});

describe('a file of another tool', () => {
  it('is announced with what it lacks, one of ours is not', () => {
    const har = parseRecording(JSON.stringify({ log: { entries: [] } }));
    if ('error' in har) throw new Error(har.error);
    const { state, open } = setUp();
    const first = open('a.har').listener;
    first.onOpened(headOf(har.recording));
    first.onJudged(analyze(har.recording));
    expect(state.message.value).toMatchObject({ kind: 'info', text: expect.stringMatching(/HAR file.*lacks inputs/) });
    const second = open('b.clickfall.json').listener;
    second.onOpened(headOf(other));
    second.onJudged(analyze(other));
    expect(state.message.value).toBeNull();
  });
});

describe('what the user adds', () => {
  const counts = { request: 'a1', queries: 9, similar: 8, duplicates: 2, ms: 2.5 };

  it('is analysed with what is held, which stays shown until that is done', () => {
    const { state, runner, asked } = setUp();
    runner.showRecorded(recording);
    asked[0]?.listener.onJudged(analyze(recording));
    asked[0]?.listener.onAnalysed(analyze(recording));
    state.selection.value = { kind: 'step', id: 'i1' };
    state.queryCounts.value = [counts];
    runner.takeIn();
    expect(asked[1]?.additions).toEqual({ notes: [], queryCounts: [counts] });
    expect(asked[1]?.source.number).not.toBe(asked[0]?.source.number);
    expect(target(state)).toBe('Add');
    expect(state.selection.value).toEqual({ kind: 'step', id: 'i1' });
    const again = analyze(recording);
    asked[1]?.listener.onAnalysed(again);
    expect(state.analysis.value).toBe(again);
  });

  it('goes with the recording it was added to', () => {
    const { state, runner, asked } = setUp();
    runner.showRecorded(recording);
    asked[0]?.listener.onJudged(analyze(recording));
    state.queryCounts.value = [counts];
    runner.takeIn();
    runner.showRecorded(other);
    expect(state.queryCounts.value).toEqual([]);
    asked[2]?.listener.onJudged(analyze(other));
    asked[1]?.listener.onAnalysed(analyze(recording));
    expect(target(state)).toBe('Help');
  });

  it('that could not be analysed is said, and what was shown stays', () => {
    const { state, runner, asked } = setUp();
    runner.showRecorded(recording);
    asked[0]?.listener.onJudged(analyze(recording));
    runner.takeIn();
    asked[1]?.listener.onFailed('out of memory');
    expect(state.message.value?.text).toContain('out of memory');
    expect(target(state)).toBe('Add');
  });

  it('is not asked for where nothing is shown', () => {
    const { runner, asked } = setUp();
    runner.takeIn();
    expect(asked).toEqual([]);
  });
});
