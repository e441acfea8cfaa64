import { describe, expect, it } from 'vitest';
import { expectedCauses } from '../support/expected-causes.ts';
import { usePanel } from '../support/panel.ts';
import { judge, recordThreeClicks } from '../support/three-clicks.ts';

//  #a   click |----- a's hops -----◆ ResultA
//  #b     click |--- b's hops --◆ ResultB
//  #c       click |- c's hops ---------◆ ResultC
//  poller ◆   ◆   ◆   ◆   ◆   ◆   ◆   ◆           never by a click
//
// Here a slice; `npm run test:causes` runs all patterns with several seeds. CLICKFALL_SEEDS=7,8 picks others.

const isWhole = process.env.CLICKFALL_CAUSES === 'all';
const seeds = (process.env.CLICKFALL_SEEDS ?? (isWhole ? '1,2,3' : '1')).split(',').map(Number);
const runs = expectedCauses(isWhole).flatMap((pattern) => seeds.map((seed) => ({ ...pattern, seed })));

describe('three clicks in flight beside a poller', () => {
  const panel = usePanel();

  it.each(runs)('$pattern: $expected (seed $seed)', async ({ page, pattern, seed, expected }) => {
    const analysis = await recordThreeClicks(panel(), { page, pattern, seed });
    expect(judge(analysis)).toEqual({ updates: expected, wrong: [] });
  });
});
