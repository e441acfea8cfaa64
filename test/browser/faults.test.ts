import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/panel/random.ts';
import { openDevtools, type PanelSession } from '../../src/cli/panel-session.ts';
import type { Stage } from '../support/faults/fault.ts';
import { type FaultResult, writeFaultDoc } from '../support/faults/fault-doc.ts';
import { FAULTS } from '../support/faults/faults.ts';
import { type FaultRun, runFault } from '../support/faults/run-fault.ts';
import { pageUrl } from '../support/page-url.ts';
import { EXTENSION, openPanel } from '../support/panel.ts';

// Whatever happens to page, panel or browser: what the panel had is kept, and it says what happened. `npm run test:faults` lets each
// fault happen 20 times, or CLICKFALL_FAULT_RUNS times; CLICKFALL_SEED names the seed of another time.

const RUNS = Number(process.env.CLICKFALL_FAULT_RUNS ?? 1);
const SEED = Number(process.env.CLICKFALL_SEED ?? (RUNS > 1 ? Date.now() % 1_000_000 : 1));
/** Run by `npm test`, once each: one of every kind that takes the page or the panel away. */
const OFTEN: ReadonlySet<string> = new Set([
  'reload',
  'navigation to another site (another process)',
  'tab crash',
  'DevTools closed and opened again',
]);
const CHOSEN = RUNS > 1 ? FAULTS : FAULTS.filter(({ name }) => OFTEN.has(name));
/** About 1 s of the page's steps. */
const MOST_STEPS = 60;

describe(`faults, seed ${SEED}`, () => {
  const random = createRandom(SEED);
  const extension = mkdtempSync(join(tmpdir(), 'clickfall-faults-'));
  let session: PanelSession | null = null;
  const current = (): PanelSession => {
    if (session === null) throw new Error('the panel did not open');
    return session;
  };
  const extensionId = () => new URL(current().panel.url()).host;
  let id = '';
  const stage: Stage = {
    session: current,
    extensionId: () => id,
    extension,
    url: (query, host = '127.0.0.1') => pageUrl('faults', undefined, query).replace('127.0.0.1', host),
    reopen: async () => {
      const { page } = current();
      session = { ...current(), ...(await openDevtools(page, id, true)) };
    },
  };

  const begin = async () => {
    cpSync(EXTENSION, extension, { recursive: true });
    session = await openPanel({ extension });
    id = extensionId();
  };
  beforeAll(begin);
  afterAll(async () => {
    await session?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  it('are all known by name', () => expect(FAULTS.filter(({ name }) => OFTEN.has(name))).toHaveLength(OFTEN.size));

  const results: FaultResult[] = [];
  // the document tells of all faults, or stays as it is
  afterAll(async () => {
    if (RUNS > 1 && results.length === FAULTS.length) await writeFaultDoc(results, RUNS, SEED);
  });

  it.each(CHOSEN)('$name', { timeout: 90_000 * RUNS }, async (fault) => {
    const passed: FaultRun[] = [];
    const failed: string[] = [];
    for (let run = 0; run < RUNS; run++) {
      const steps = random.between(0, MOST_STEPS);
      try {
        passed.push(await runFault(stage, fault, steps));
      } catch (error) {
        failed.push(`run ${run + 1}, after ${steps} steps: ${error instanceof Error ? error.stack : String(error)}`);
        // what is left of it must not fail the next one
        await session?.close();
        await begin();
      }
    }
    results.push({ fault, passed, failed });
    // a run of half an hour shows where it is
    if (RUNS > 1) console.info(`${fault.name}: ${passed.length} of ${RUNS}\n${failed.join('\n')}`);
    expect(failed).toEqual([]);
  });
});
