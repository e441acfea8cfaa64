import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../../../src/analysis/model/commit-step.ts';
import { createSessionRecordings } from '../../../../src/cli/mcp/session-recordings.ts';
import { clickScenario } from '../../../../src/cli/scenario.ts';
import { emptyRecording } from '../../../../src/recording/empty-recording.ts';
import { serializeRecording } from '../../../../src/recording/file.ts';
import { EXAMPLE } from '../../../support/example-analysis.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-kept-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const EMPTY = serializeRecording(emptyRecording('2026-01-01T00:00:00.000Z'));
const scenario = clickScenario('http://localhost/', '#add');

/** All captured values that an analysis holds. */
const valuesIn = ({ steps }: Analysis): readonly string[] =>
  steps
    .filter((step): step is CommitStep => step.kind === 'commit')
    .flatMap(({ renders }) => renders.columns.changeSets.flat().flatMap(({ before, after }) => [before, after]))
    .filter((value) => value !== '');

describe('recordings of a session', () => {
  it('get an id each, and a folder that was not there before', async () => {
    const out = join(folder, 'ids');
    await mkdir(join(out, 'r2'), { recursive: true });
    const recordings = createSessionRecordings(out, false);
    const first = await recordings.keep(scenario, [{ name: 'recording.clickfall.json', content: EMPTY }]);
    expect(first).toEqual({ id: 'r1', paths: [join(out, 'r1', 'recording.clickfall.json')] });
    expect((await recordings.keep(scenario, [])).id).toBe('r3');
    expect((await readdir(out)).sort()).toEqual(['r1', 'r2', 'r3']);
    expect(await recordings.read('r1')).toHaveLength(1);
    expect(recordings.scenarioOf('r1')).toBe(scenario);
    // its folder was somebody else's
    await expect(recordings.read('r2')).rejects.toThrow(/^"r2" is no recording of this session \(r1 and r3\), /);
    expect(() => recordings.scenarioOf('r2')).toThrow('"r2" was not recorded in this session (r1 and r3), ');
  });

  it('a path is read too, with captured values only where they are allowed', async () => {
    const hidden = await createSessionRecordings(folder, false).read(EXAMPLE);
    const told = await createSessionRecordings(folder, true).read(join(EXAMPLE, 'recording.clickfall.json'));
    expect(hidden).toHaveLength(1);
    expect(hidden.flatMap(valuesIn)).toEqual([]);
    expect(told.flatMap(valuesIn)).not.toEqual([]);
  });

  it('no other file is read', async () => {
    const secret = join(folder, 'secret.json');
    await writeFile(secret, '{"password":"swordfish"}');
    const recordings = createSessionRecordings(folder, false);
    await expect(recordings.read(secret)).rejects.toThrow(
      /secret\.json" is no recording of this session \(none yet\), no \.clickfall\.json file and no folder\.$/,
    );
    await expect(recordings.read(join(folder, 'absent.clickfall.json'))).rejects.toThrow(/cannot be read: ENOENT/);
  });
});
