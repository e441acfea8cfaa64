import type { Finding, Level } from '../../../analysis/model/finding.ts';
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
