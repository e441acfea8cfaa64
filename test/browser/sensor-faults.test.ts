import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { extensionWithAgent } from '../support/agent-with.ts';
import { pageUrl } from '../support/page-url.ts';
import { openPanel } from '../support/panel.ts';
import { injectFaults } from '../support/sensor-faults/inject-fault.ts';
import { type NumberedFunction, numberFunctions } from '../support/sensor-faults/number-functions.ts';
import { isPassage, PASSAGES } from '../support/sensor-faults/passages.ts';
import { createSensorFaults, type SensorFaults } from '../support/sensor-faults/run-sensor-fault.ts';
import { type SensorFaultResult, writeSensorFaultDoc } from '../support/sensor-faults/sensor-fault-doc.ts';

// One function of the agent throws whenever it is called, from the start of a recording to its end, while a page does a bit of
// everything: the page must not notice, and every native must be back afterwards. Here one function of a few files;
// `npm run test:sensor-faults` lets all of them fail in turn.

const IS_WHOLE = process.env.CLICKFALL_SENSOR_FAULTS === 'all';
/** Of each kind of sensor and wrapper a few files. */
const OFTEN =
  /^(causes\/wrap-(fetch|callback|timers|microtask|worker|window-message)|sensors\/input|react\/(effects|recorder|updates\/root-watch)|stores\/actions)\.ts$/;

const functions: NumberedFunction[] = [];
const extension = await extensionWithAgent((code, file) => {
  const numbered = numberFunctions(code, file, functions.length + 1);
  functions.push(...numbered.functions);
  return numbered.code;
});

describe('a function of the agent that throws', () => {
  let session: PanelSession | null = null;
  let faults: SensorFaults | null = null;
  let reached: readonly NumberedFunction[] = [];
  let used: readonly NumberedFunction[] = [];

  beforeAll(async () => {
    session = await openPanel({ extension });
    await injectFaults(session.page);
    faults = await createSensorFaults(session, pageUrl('conformance/everything'));
    const numbers = await faults.reached();
    const among = (wanted: readonly number[]) => functions.filter((of) => wanted.includes(of.number) && !isPassage(of));
    reached = among(numbers.all);
    used = among(numbers.used);
  });
  afterAll(async () => {
    faults?.close();
    await session?.close();
  });

  const run = async (of: NumberedFunction): Promise<SensorFaultResult> => {
    if (faults === null) throw new Error('the page did not open');
    return { of, ...(await faults.run(of.number)) };
  };

  it('is known by name where it only calls on', () => {
    const names = new Set(functions.map(({ file, name }) => `${file}: ${name}`));
    expect([...PASSAGES].filter((name) => !names.has(name))).toEqual([]);
  });

  if (IS_WHOLE) {
    it('in each function that runs', { timeout: 4 * 3_600_000 }, async () => {
      const results: SensorFaultResult[] = [];
      for (const of of reached) {
        const result = await run(of);
        results.push(result);
        // a run of half an hour shows where it is
        if (result.noticed.length > 0 || (result.hasRun && !result.isTold))
          console.info(`${of.number} ${of.file}: ${of.name}\n  told: ${result.isTold} ${result.noticed.join('\n  ')}`);
      }
      await writeSensorFaultDoc(functions, results);
      expect(results.filter(({ noticed }) => noticed.length > 0)).toEqual([]);
    });
  } else {
    it.each([...new Set(functions.map(({ file }) => file).filter((file) => OFTEN.test(file)))])(
      'in %s',
      async (file) => {
        // the one that lies deepest in what the file does while the page is used
        const of = used.findLast((one) => one.file === file);
        if (of === undefined) throw new Error(`no function of ${file} runs`);
        expect(await run(of)).toEqual({ of, noticed: [], hasRun: true, isTold: true });
      },
    );
  }
});
