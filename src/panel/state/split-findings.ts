import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Finding } from '../../analysis/model/finding.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

export interface SplitFindings {
  readonly worth: readonly Finding[];
  /** Folded away. */
  readonly minor: readonly Finding[];
}

/**
 * Findings above and below the user's floor, of one interaction or (`only` null) of all. The analysis has its own floor at
 * 1 ms, which knows more than the saving: it stands where the user left it. What claims no saving is never folded away by a
 * higher one.
 */
export const splitFindings = (
  analysis: Pick<Analysis, 'findings' | 'minorFindings'>,
  floor: Milliseconds,
  only: string | null,
): SplitFindings => {
  const isShown = ({ interaction }: Finding) => only === null || interaction === only;
  const findings = analysis.findings.filter(isShown);
  const minorFindings = analysis.minorFindings.filter(isShown);
  if (floor === DEFAULT_SETTINGS.findingsFloor) return { worth: findings, minor: minorFindings };
  const isBelow = ({ saving }: Finding) => saving.ms !== null && saving.ms < floor;
  const rises = ({ saving }: Finding) =>
    floor < DEFAULT_SETTINGS.findingsFloor && saving.ms !== null && saving.ms >= floor;
  return {
    worth: [...findings.filter((finding) => !isBelow(finding)), ...minorFindings.filter(rises)],
    minor: [...findings.filter(isBelow), ...minorFindings.filter((finding) => !rises(finding))],
  };
};
