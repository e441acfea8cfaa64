import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AnalyseListener, createAnalyst, type TaskWorker } from '../../../../src/panel/worker/analyst.ts';
import { runTask } from '../../../../src/panel/worker/run-task.ts';
import type { FromWorker, ToWorker } from '../../../../src/panel/worker/task.ts';
import { serializeRecording } from '../../../../src/recording/file.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const recording = cascade(`
  click "Add" at 0..8 handler App.onAdd
  update App.items 1 by click
  commit 2..20 by update
    App 15ms state items 0->1
      Icon 9ms parent
`);
const file = new Blob([serializeRecording(recording)]);

class FakeWorker implements TaskWorker {
  onmessage: TaskWorker['onmessage'] = null;
  onerror: TaskWorker['onerror'] = null;
  readonly heard: ToWorker[] = [];
  terminated = false;
  readonly postMessage = (message: ToWorker): void => {
    this.heard.push(message);
  };
  readonly terminate = (): void => {
    this.terminated = true;
  };
  readonly say = (data: FromWorker): void => this.onmessage?.(new MessageEvent('message', { data }));
  readonly crash = (message: string): void =>
    this.onerror?.(Object.assign(new Event('error'), { message, colno: 0, error: null, filename: '', lineno: 0 }));
  /** Does what it was told. */
  readonly work = async (): Promise<void> => {
    const [begin] = this.heard;
    if (begin?.kind !== 'begin') throw new Error('nothing to do');
    await runTask(begin.task, { number: begin.recording, file: begin.file, recording: null }, this.say, { kept: null });
  };
}

describe('the analyst', () => {
  let workers: FakeWorker[] = [];
  beforeEach(() => {
    workers = [];
  });
  const analyst = () =>
    createAnalyst(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
  const listener = () => ({
    onProgress: vi.fn<AnalyseListener['onProgress']>(),
    onOpened: vi.fn<AnalyseListener['onOpened']>(),
    onJudged: vi.fn<AnalyseListener['onJudged']>(),
    onAnalysed: vi.fn<AnalyseListener['onAnalysed']>(),
    onFile: vi.fn<AnalyseListener['onFile']>(),
    onRefused: vi.fn<AnalyseListener['onRefused']>(),
    onFailed: vi.fn<AnalyseListener['onFailed']>(),
  });
  const source = { number: 1, content: file };

  it('hands over what the worker makes', async () => {
    const heard = listener();
    analyst().analyse(source, null, heard);
    await workers[0]?.work();
    expect(heard.onAnalysed.mock.calls[0]?.[0].interactions).toHaveLength(1);
    expect(heard.onFailed).not.toHaveBeenCalled();
  });

  it('hands over what can be shown before the findings are there', async () => {
    const heard = listener();
    analyst().analyse(source, null, heard);
    await workers[0]?.work();
    const [judged] = heard.onJudged.mock.calls[0] ?? [];
    const [analysed] = heard.onAnalysed.mock.calls[0] ?? [];
    expect(judged?.findings).toEqual([]);
    expect(judged?.steps).toBe(analysed?.steps);
    expect(analysed?.findings.length).toBeGreaterThan(0);
  });

  it('keeps the worker for the next task', async () => {
    const one = analyst();
    one.analyse(source, null, listener());
    await workers[0]?.work();
    one.analyse(source, null, listener());
    expect(workers).toHaveLength(1);
    expect(workers[0]?.terminated).toBe(false);
  });

  it('ends the worker of what is cancelled, and ignores what that one still says', async () => {
    const heard = listener();
    const cancel = analyst().analyse(source, null, heard);
    cancel();
    expect(workers[0]?.terminated).toBe(true);
    await workers[0]?.work();
    expect(heard.onAnalysed).not.toHaveBeenCalled();
    // the next task need not wait for its start
    expect(workers).toHaveLength(2);
  });

  it('does nothing where what is cancelled is over', async () => {
    const cancel = analyst().analyse(source, null, listener());
    await workers[0]?.work();
    cancel();
    expect(workers[0]?.terminated).toBe(false);
  });

  it('says why a worker failed, and goes on with another one', async () => {
    const heard = listener();
    const one = analyst();
    one.analyse(source, null, heard);
    workers[0]?.crash('out of memory');
    expect(heard.onFailed).toHaveBeenCalledWith('out of memory');
    const next = listener();
    one.analyse(source, null, next);
    await workers[1]?.work();
    expect(next.onAnalysed).toHaveBeenCalledTimes(1);
  });

  it('does not use a spare worker that could not start', async () => {
    const one = analyst();
    workers[0]?.crash('no such script');
    const heard = listener();
    one.analyse(source, null, heard);
    await workers[1]?.work();
    expect(heard.onAnalysed).toHaveBeenCalledTimes(1);
  });

  it('sends a recording that is no file yet in parts', async () => {
    analyst().analyse({ number: 1, content: recording }, null, listener());
    await vi.waitUntil(() => workers[0]?.heard.some((message) => message.kind === 'part' && message.isLast));
    expect(workers[0]?.heard[0]).toMatchObject({ kind: 'begin', file: null });
  });

  it('rejects with what kept a file from being written', async () => {
    const writing = analyst().write(source, 'md', false, { notes: [], queryCounts: [] });
    workers[0]?.crash('gone');
    await expect(writing).rejects.toThrow('gone');
  });
});
