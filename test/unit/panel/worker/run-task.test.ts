import { describe, expect, it } from 'vitest';
import { joinRecording, recordingParts } from '../../../../src/panel/worker/recording-part.ts';
import { runTask, type TaskMemory } from '../../../../src/panel/worker/run-task.ts';
import type { FromWorker, Task } from '../../../../src/panel/worker/task.ts';
import { parseRecording, serializeRecording } from '../../../../src/recording/file.ts';
import type { Additions, Recording } from '../../../../src/recording/recording.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const recording = cascade(`
  click "Add" at 0..8 handler App.onAdd
  update App.items 1 by click
  commit 2..20 by update
    App 15ms state items 0->1
      Row*30 0.25ms parent
`);
const file = new Blob([serializeRecording(recording)]);

const run = async (
  task: Task,
  source: { readonly file: Blob | null; readonly recording: Recording | null },
  memory: TaskMemory = { kept: null },
): Promise<readonly FromWorker[]> => {
  const heard: FromWorker[] = [];
  await runTask(task, { number: 1, ...source }, (message) => heard.push(message), memory);
  return heard;
};
const kindsOf = (heard: readonly FromWorker[]) => [...new Set(heard.map(({ kind }) => kind))];
const fileOf = (heard: readonly FromWorker[]): Blob => {
  const found = heard.find((message) => message.kind === 'file');
  if (found?.kind !== 'file') throw new Error('no file');
  return found.file;
};

describe('analysing', () => {
  it('reads a file, tells what is in it, and sends its analysis', async () => {
    const heard = await run({ kind: 'analyse', additions: null }, { file, recording: null });
    expect(kindsOf(heard)).toEqual(['progress', 'opened', 'analysis', 'judged', 'analysed', 'end']);
    expect(heard.find(({ kind }) => kind === 'opened')).toMatchObject({
      head: { startedAt: recording.startedAt, documents: [{ id: recording.documents[0]?.id }] },
    });
  });

  it('writes the file of what was just recorded, last', async () => {
    const heard = await run({ kind: 'analyse', additions: null }, { file: null, recording });
    expect(kindsOf(heard)).toEqual(['opened', 'progress', 'analysis', 'judged', 'analysed', 'file', 'end']);
    expect(await fileOf(heard).text()).toBe(serializeRecording(recording));
  });

  it('tells how far it is, and never goes back', async () => {
    const heard = await run({ kind: 'analyse', additions: null }, { file, recording: null });
    const done = heard.flatMap((message) => (message.kind === 'progress' ? message.progress.done : []));
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.every((part) => part >= 0 && part <= 1)).toBe(true);
  });

  it('says why a file cannot be read', async () => {
    const heard = await run({ kind: 'analyse', additions: null }, { file: new Blob(['{"hello":1}']), recording: null });
    expect(kindsOf(heard)).toEqual(['progress', 'refused', 'end']);
  });

  it('says that it failed, in place of an analysis', async () => {
    const broken = new Proxy(recording, {
      get: (target, name) => {
        if (name === 'network') throw new Error('no such request');
        return Reflect.get(target, name);
      },
    });
    const heard = await run({ kind: 'analyse', additions: null }, { file: null, recording: broken });
    expect(heard.slice(-2)).toEqual([{ kind: 'failed', reason: 'no such request' }, { kind: 'end' }]);
    expect(kindsOf(heard)).not.toContain('analysed');
  });
});

describe('analysing with what the user added', () => {
  it('takes it in instead of what the recording holds', async () => {
    const { network, documents } = cascade('click "Go" at 0..8 handler App.onGo\nfetch GET /api 2..60 by click');
    const [request] = network;
    if (!request) throw new Error('no request');
    const watched: Recording = {
      ...recording,
      documents,
      network: [{ ...request, responseHeaders: { 'djdt-store-id': 'a1' } }],
    };
    const counts = { request: 'a1', queries: 9, similar: 8, duplicates: 0, ms: 2.5 };
    const heard = await run(
      { kind: 'analyse', additions: { notes: [], queryCounts: [counts] } },
      { file: null, recording: watched },
    );
    const parts = heard.flatMap((message) => (message.kind === 'analysis' ? message.part : []));
    expect(JSON.stringify(parts)).toContain('9 database queries, 8 similar');
  });
});

describe('writing', () => {
  const additions: Additions = {
    notes: [{ step: 'c1', text: 'why all rows?' }],
    queryCounts: [{ request: 'a1', queries: 9, similar: 8, duplicates: 2, ms: 2.5 }],
  };

  it('puts what the user has added by then into the recording', async () => {
    const heard = await run({ kind: 'write', format: 'recording', values: true, additions }, { file, recording: null });
    expect(parseRecording(await fileOf(heard).text())).toMatchObject({ recording: additions });
  });

  it.each([
    { values: true, holds: true },
    { values: false, holds: false },
  ])('a recording with values ($values): query values are in it ($holds)', async ({ values, holds }) => {
    const secret = cascade('fetch GET /api?token=secret 5..20 status 200');
    const source = { file: new Blob([serializeRecording(secret)]), recording: null };
    const text = await fileOf(await run({ kind: 'write', format: 'recording', values, additions }, source)).text();
    expect(text.includes('secret')).toBe(holds);
    expect(parseRecording(text)).toMatchObject({ recording: additions });
  });

  it.each([
    { format: 'md', holds: 'why all rows?' },
    { format: 'json', holds: '"format": "clickfall-report"' },
  ] as const)('writes the $format report', async ({ format, holds }) => {
    const heard = await run({ kind: 'write', format, values: false, additions }, { file, recording: null });
    expect(await fileOf(heard).text()).toContain(holds);
  });

  it('does not analyse again what it just analysed', async () => {
    const memory: TaskMemory = { kept: null };
    await run({ kind: 'analyse', additions: null }, { file, recording: null }, memory);
    const heard = await run(
      { kind: 'write', format: 'md', values: false, additions },
      { file: new Blob(['gone']), recording: null },
      memory,
    );
    expect(await fileOf(heard).text()).toContain('why all rows?');
    const other = { file: new Blob(['gone']), recording: null };
    expect(kindsOf(await run({ kind: 'write', format: 'md', values: false, additions }, other))).toContain('refused');
  });
});

describe('a recording in parts', () => {
  it('comes together as it was', () => {
    expect(joinRecording([...recordingParts(recording)])).toEqual(recording);
  });

  it('is cut where it is long, and never within a fact', () => {
    const [document] = recording.documents;
    if (!document) throw new Error('no document');
    const facts = Array.from({ length: 40 }, () => document.facts).flat();
    const long = { ...recording, documents: [{ ...document, facts: [...facts, ...facts, ...facts, ...facts] }] };
    const parts = [...recordingParts(long)];
    expect(parts.length).toBeGreaterThan(2);
    expect(joinRecording(parts)).toEqual(long);
  });
});
