import type { Comparison, Outcome } from '../../../analysis/compare/model.ts';
import { strings } from '../../strings.ts';
import { Pill, type PillTone } from '../Pill.tsx';
import { changeSentence, noiseSentence } from './compare-words.ts';

const TONE: Record<Outcome, PillTone> = { better: 'good', worse: 'bad', mixed: 'warn', same: 'ghost' };

/** The answer in a sentence, and how far it can be trusted. */
export const CompareSummary = ({ comparison }: { readonly comparison: Comparison }) => (
  <div class="compare-summary">
    <p class="compare-outcome" role="status">
      <Pill tone={TONE[comparison.outcome]}>{strings.compare.outcome[comparison.outcome]}</Pill>{' '}
      <b>{changeSentence(comparison)}</b>
    </p>
    <p class="dim">
      {noiseSentence(comparison)} {strings.compare.matchedBy[comparison.by]}.
    </p>
    {comparison.remarks.map((remark) => (
      <p key={remark} class="status-warning">
        {remark}
      </p>
    ))}
  </div>
);
