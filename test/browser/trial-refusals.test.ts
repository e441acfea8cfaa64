import { expect, it } from 'vitest';
import { openPage } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { ALL_BUILDS, IS_FULL, isAtLeast, NEWEST, type ReactBuild, type ReactVersion } from '../support/react-builds.ts';

const panel = usePanel();

/** One version of each rule. */
const SOME: readonly ReactBuild[] = [
  NEWEST,
  { version: '19.2.0', mode: 'production' },
  { version: '18.3.1', mode: 'development' },
  { version: '16.14.0', mode: 'production' },
];

const expected = (version: ReactVersion) => {
  const isOld = !isAtLeast(version, 19);
  return {
    Plain: null,
    Memo: 'already-memo',
    MemoForward: 'already-memo',
    Pure: 'already-memo',
    OwnRule: 'own-rule',
    Frozen: 'locked',
    EffectEvent: version === '19.2.0' ? 'effect-event' : null,
    WithDefaults: isOld ? 'lazy-default-props' : null,
    Legacy: isOld ? 'legacy-context' : null,
    BelowLegacy: isOld ? 'legacy-context' : null,
  };
};

it.each(IS_FULL ? ALL_BUILDS : SOME)('what is refused on React $version $mode, and what is not', async (build) => {
  await openPage(panel(), pageUrl('trial-refusals', build));
  await panel().page.waitForFunction('window.refusals !== undefined', { polling: 20, timeout: 10_000 });
  expect(await panel().page.evaluate('window.refusals')).toEqual(expected(build.version));
});
