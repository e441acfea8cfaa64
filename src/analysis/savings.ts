import type { Change } from '../protocol/facts/change.ts';
import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import { UNMEASURED } from '../protocol/units.ts';
import type { RenderTableColumns } from './model/commit-step.ts';
import type { Verdict } from './model/verdict.ts';
import { rendersOnItsOwn } from './own-cause.ts';

const NO_CHANGES: readonly Change[] = [];

/** Skipping an update saves its subtree; what a remount would cost as an update is not known. */
const canBeEstimated = (verdict: Verdict): boolean =>
  verdict.class === 'avoidable' && verdict.because !== 'remount-key' && verdict.because !== 'remount-type';

/**
 * What skipping each avoidable render would have saved in this commit: its subtree without the topmost descendants that
 * would have rendered anyway.
 *
 *     Cart    |===================|  9 ms        saving 9 − 3 = 6 ms
 *       Row     |====|               2 ms
 *         Icon    |==|               1 ms
 *       Total         |=====|        3 ms        its own state changed: it renders anyway
 *
 * One pass backwards, since parents stand before their children. UNMEASURED where nothing is avoidable or measured.
 */
export const estimateSavings = (renders: RenderTableColumns, verdicts: readonly (Verdict | null)[]): Float64Array => {
  const length = renders.component.length;
  const remaining = new Float64Array(length);
  const savings = new Float64Array(length).fill(UNMEASURED);
  for (let i = length - 1; i >= 0; i--) {
    const subtree = renders.subtree[i] ?? -1;
    const own = remaining[i] ?? 0;
    const verdict = verdicts[i] ?? null;
    if (verdict !== null && subtree >= 0 && canBeEstimated(verdict)) savings[i] = Math.max(0, subtree - own);
    const parent = renders.parent[i] ?? -1;
    if (parent < 0 || parent >= i) continue;
    const flags = renders.flags[i] ?? 0;
    const changes = renders.changeSets[renders.changes[i] ?? -1] ?? NO_CHANGES;
    const stays = (flags & RenderFlag.mount) === 0 && rendersOnItsOwn(flags, changes);
    remaining[parent] = (remaining[parent] ?? 0) + (stays ? Math.max(0, subtree) : own);
  }
  return savings;
};
