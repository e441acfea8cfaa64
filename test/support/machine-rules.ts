import type { RuleName } from '../../src/analysis/model/finding.ts';

/** Rules about durations: on a busy machine everything takes longer, and they are right to fire beside what was planted. */
export const DEPENDS_ON_THE_MACHINE: ReadonlySet<RuleName> = new Set([
  'expensive-component',
  'slow-server',
  'queueing',
  'input-delay',
  'forced-reflow',
  'architecture',
]);
