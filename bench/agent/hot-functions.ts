import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { Protocol } from 'puppeteer';
import type { Milliseconds } from '../../src/protocol/units.ts';
import { markdownTable } from '../section.ts';
import type { BenchTab } from './bench-tab.ts';
import type { ScenarioId } from './scenario.ts';

const SAMPLES_EVERY_MICROSECONDS = 200;
const SHOWN = 25;

/** Where a scenario's time went. */
export interface Profile {
  readonly scenario: ScenarioId;
  readonly total: Milliseconds;
  /** Self time, most first; what is not of the agent is one row each: page, collector, native code. */
  readonly rows: readonly { readonly name: string; readonly self: Milliseconds }[];
}

export interface ProfileOptions {
  readonly tab: BenchTab;
  readonly scenario: ScenarioId;
  /** Repetitions, in one round. */
  readonly repetitions: number;
  /** Path of the agent's script; its map is looked for beside it. */
  readonly agent: string;
}

/** Chromium's sampling profiler on one round, its put-off work included. */
export const profileScenario = async ({ tab, scenario, repetitions, agent }: ProfileOptions): Promise<Profile> => {
  const nameOf = await createNamer(agent);
  await tab.mount(scenario);
  await tab.round(repetitions);
  await tab.client.send('Profiler.enable');
  await tab.client.send('Profiler.setSamplingInterval', { interval: SAMPLES_EVERY_MICROSECONDS });
  await tab.client.send('Profiler.start');
  await tab.round(repetitions);
  const { profile } = await tab.client.send('Profiler.stop');
  await tab.client.send('Profiler.disable');
  const byName = new Map<string, number>();
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  profile.samples?.forEach((id, sample) => {
    const frame = frames.get(id);
    const name = frame === undefined ? '(unknown)' : nameOf(frame);
    byName.set(name, (byName.get(name) ?? 0) + (profile.timeDeltas?.[sample] ?? 0) / 1_000);
  });
  byName.delete('(idle)');
  const rows = [...byName].map(([name, self]) => ({ name, self })).toSorted((a, b) => b.self - a.self);
  return { scenario, total: rows.reduce((sum, { self }) => sum + self, 0), rows };
};

/** Functions of the agent by name and place in the source where the map knows it; all that is not of it by its kind. */
const createNamer = async (agent: string) => {
  const map = await readFile(`${agent}.map`, 'utf8').then(
    (text) => new TraceMap(text),
    () => null,
  );
  return ({ url, functionName, lineNumber, columnNumber }: Protocol.Runtime.CallFrame): string => {
    if (!url.startsWith('chrome-extension://')) {
      return url === '' ? (functionName.startsWith('(') ? functionName : `native ${functionName}`) : 'page and React';
    }
    const name = functionName || '(anonymous)';
    const file = url.slice(url.lastIndexOf('/') + 1);
    if (file !== basename(agent)) return `${name} ${file}`;
    if (map === null) return `${name} :${lineNumber + 1}:${columnNumber + 1}`;
    const place = originalPositionFor(map, { line: lineNumber + 1, column: columnNumber });
    return `${place.name ?? name} ${place.source?.replace(/^.*src\//, 'src/') ?? ''}:${place.line ?? '?'}`;
  };
};

export const profileTable = ({ scenario, total, rows }: Profile): string =>
  markdownTable(
    [`${scenario}: self time of ${total.toFixed(0)} ms`, 'ms', 'share'],
    rows.slice(0, SHOWN).map(({ name, self }) => [name, self.toFixed(1), `${((100 * self) / total).toFixed(1)} %`]),
  );
