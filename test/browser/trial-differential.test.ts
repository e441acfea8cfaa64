import { describe, expect, it } from 'vitest';
import { openPage } from '../../src/cli/record-click.ts';
import type { Verdict } from '../pages/trial/verdict.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { ALL_BUILDS, IS_FULL, NEWEST, type ReactBuild, sliceOf } from '../support/react-builds.ts';

// Random component trees and random things done to them, from seeds: as they are, really memoized, and as they are with a
// trial on. See test/pages/trial.tsx. Other seeds, or more of them: CLICKFALL_SEEDS=1000-2000.

const [FIRST = 1, LAST = IS_FULL ? 20 : 6] = (process.env.CLICKFALL_SEEDS?.split('-') ?? []).map(Number);
const SEEDS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
/** Each is cut into slices of some ms, with switches in between. */
const SWITCHED = SEEDS.slice(0, Math.ceil(SEEDS.length / 5));

/** The newest, and one with the old root: then all others. */
const LEGACY: ReactBuild = { version: '17.0.2', mode: 'production' };
const BUILDS = sliceOf([NEWEST, LEGACY, ...ALL_BUILDS.filter((build) => !isOneOf(build, [NEWEST, LEGACY]))], 2);

describe.each(BUILDS)('a trial on React $version $mode', (build) => {
  const panel = usePanel();

  const verdicts = async (seeds: readonly number[], ask: (seed: number) => string): Promise<readonly Verdict[]> => {
    await openPage(panel(), pageUrl('trial', build));
    const all: Verdict[] = [];
    for (const seed of seeds) all.push((await panel().page.evaluate(ask(seed))) as Verdict);
    return all;
  };
  const wrong = (all: readonly Verdict[]) => all.filter((verdict) => verdict.wrong.length > 0);
  const sum = (all: readonly Verdict[], count: 'plain' | 'other') => all.reduce((total, one) => total + one[count], 0);

  it('shows what the plain page shows, and runs what a memoized page runs, in the same order', async () => {
    // every fifth with components that wait in Suspense
    const all = await verdicts(SEEDS, (seed) => `trialPage.compare(${seed}, ${seed % 5 === 0})`);
    expect(wrong(all)).toEqual([]);
    // and there was something to skip
    expect(sum(all, 'other')).toBeLessThan(sum(all, 'plain') * 0.7);
  });

  it('can be switched at any moment, between two slices of a render too, and leaves nothing', async () => {
    const all = await verdicts(SWITCHED, (seed) => `trialPage.switchAtRandom(${seed})`);
    expect(wrong(all)).toEqual([]);
    expect(sum(all, 'other')).toBeLessThan(sum(all, 'plain'));
  });
});

function isOneOf({ version, mode }: ReactBuild, builds: readonly ReactBuild[]): boolean {
  return builds.some((other) => other.version === version && other.mode === mode);
}
