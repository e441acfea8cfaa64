import { afterAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { LIBRARIES } from '../support/conformance/libraries.ts';
import { type LibraryResult, writeLibraryDoc } from '../support/conformance/library-doc.ts';
import { useFromLoad, usePlain, useRecorded } from '../support/conformance/watch-rounds.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';

//  plain      load | use       | use                 what is compared with
//  recorded   load | ● use ■   | use                 our wrappers above those of the library
//  from load  ● load | use ■   | use                 below them
//
// The document, the console, errors, rejections and the library's own order of things must be the same. Here a slice;
// `npm run test:libraries` runs all. That the comparison can fail: libraries-disturbed.test.ts.

const IS_WHOLE = process.env.CLICKFALL_LIBRARIES === 'all';
const CHOSEN = LIBRARIES.filter(({ often }) => IS_WHOLE || often);

/** What the clicks caused beside themselves. */
const consequences = ({ steps }: Analysis): number =>
  steps.filter(({ kind, interaction }) => interaction !== null && kind !== 'interaction').length;

describe('released libraries', () => {
  const panel = usePanel();
  const results: LibraryResult[] = [];
  // the document tells of all libraries, or stays as it is
  afterAll(async () => {
    if (IS_WHOLE && results.length === LIBRARIES.length) await writeLibraryDoc(results);
  });

  it.each(CHOSEN)('$page: the same with a recording as without', { timeout: 120_000 }, async (library) => {
    const url = pageUrl(`conformance/${library.page}`);
    const plain = await usePlain(panel(), url);
    const recorded = await useRecorded(panel(), url);
    expect(recorded.rounds).toEqual(plain);
    expect(recorded.changed).toEqual([]);
    const fromLoad = await useFromLoad(panel(), url);
    expect(fromLoad.rounds).toEqual(plain);
    for (const { analysis } of [recorded, fromLoad]) {
      expect(analysis.interactions.length).toBeGreaterThan(0);
      expect(consequences(analysis)).toBeGreaterThan(0);
    }
    const [{ log, problems, said, browserSaid }] = plain;
    results.push({
      library,
      lines: [log, problems, said, browserSaid].flat().length,
      consequences: [consequences(recorded.analysis), consequences(fromLoad.analysis)],
    });
  });
});
