import type { Milliseconds } from '../../protocol/units.ts';
import type { Finding, Level } from '../model/finding.ts';
import type { InteractionTiming } from '../model/interaction.ts';
import type { Candidate } from './rule.ts';
import { IMPACT, INP_LIMITS, REPEATS_OFTEN } from './thresholds.ts';

/** What a saving means for its interaction. All in milliseconds. */
export interface Weight {
  /** What the fix saves; null: nothing can be claimed. */
  readonly ms: Milliseconds | null;
  /** The part of it that lies before the next paint, and so in INP. */
  readonly beforePaint: Milliseconds;
  readonly timing: InteractionTiming | null;
}

/** Interaction to Next Paint of one interaction; null where a phase is unknown. */
export const inpOf = (timing: InteractionTiming | null): Milliseconds | null =>
  timing === null || timing.inputDelay === null || timing.processing === null || timing.presentationDelay === null
    ? null
    : timing.inputDelay + timing.processing + timing.presentationDelay;

/** Without a measured saving the impact is low: counts alone prove nothing about time. */
export const impactOf = ({ ms, beforePaint, timing }: Weight): Level => {
  if (ms === null) return 'low';
  const share = timing && timing.settledAfter > 0 ? ms / timing.settledAfter : 0;
  const inp = inpOf(timing);
  const crosses = inp !== null && INP_LIMITS.some((limit) => inp > limit && inp - beforePaint <= limit);
  if (ms >= IMPACT.high.ms || share >= IMPACT.high.share || crosses) return 'high';
  return ms >= IMPACT.medium.ms || share >= IMPACT.medium.share ? 'medium' : 'low';
};

const LOWER: Readonly<Record<Level, Level>> = { high: 'medium', medium: 'low', low: 'low' };

/**
 *     impact \ effort   S                        M        L
 *     high              high                     high     medium
 *     medium            high                     medium   low
 *     low               medium if it repeats     low      low
 *
 * One step less where the finding rests on a guessed cause.
 */
export const priorityOf = (
  impact: Level,
  { effort, repeats, evidence }: Pick<Candidate, 'effort' | 'repeats' | 'evidence'>,
): Level => {
  const priority = byTable(impact, effort, repeats);
  return evidence === 'guessed' ? LOWER[priority] : priority;
};

const byTable = (impact: Level, effort: Finding['effort'], repeats: number): Level => {
  if (impact === 'high') return effort === 'L' ? 'medium' : 'high';
  if (impact === 'medium') return effort === 'S' ? 'high' : effort === 'M' ? 'medium' : 'low';
  return effort === 'S' && repeats >= REPEATS_OFTEN ? 'medium' : 'low';
};

const LEVELS: readonly Level[] = ['high', 'medium', 'low'];
const CONFIDENCES: readonly Finding['confidence'][] = ['proven', 'measured', 'strong', 'weak', 'information'];

/** Most important first: priority, then the saving (measured before unmeasured), then certainty. */
export const byRank = (a: Finding, b: Finding): number =>
  LEVELS.indexOf(a.priority) - LEVELS.indexOf(b.priority) ||
  (b.saving.ms ?? -1) - (a.saving.ms ?? -1) ||
  LEVELS.indexOf(a.impact) - LEVELS.indexOf(b.impact) ||
  CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
