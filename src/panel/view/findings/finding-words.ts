import type { Finding, Level } from '../../../analysis/model/finding.ts';
import { type FindingGroup, groupSaving } from '../../state/group-findings.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import type { PillTone } from '../Pill.tsx';

export const PRIORITY_TONE: Record<Level, PillTone> = { high: 'bad', medium: 'warn', low: 'ghost' };

/** `~9.6 ms` for an estimate, `9.6 ms measured`, or that nothing is claimed. */
export const findingSaving = ({ saving }: Finding): string => {
  if (saving.ms === null) return strings.findings.noSaving;
  const { measuredSaving, estimatedSaving } = strings.findings;
  return (saving.basis === 'measured' ? measuredSaving : estimatedSaving)(formatMs(saving.ms));
};

/** `and in 9 more interactions, ~84 ms in all of them`; empty where there are none. */
export const elsewhere = (group: FindingGroup): string => {
  const count = group.all.length - 1;
  if (count === 0) return '';
  const ms = groupSaving(group);
  const { alsoIn, together, estimatedSaving } = strings.findings;
  return ms === null ? alsoIn(count) : `${alsoIn(count)}, ${together(estimatedSaving(formatMs(ms)))}`;
};
