import { useState } from 'preact/hooks';
import { provenCandidates } from '../../../analysis/memo-candidates.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Finding } from '../../../analysis/model/finding.ts';
import { splitFindings } from '../../state/split-findings.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { FindingCard } from './FindingCard.tsx';

/** Opportunities, ranked; what is not worth it is folded away but not hidden. */
export const FindingsList = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state, actions } = usePanel();
  const floor = state.settings.value.findingsFloor;
  const { worth: findings, minor: minorFindings } = splitFindings(analysis, floor);
  const outcome = state.outcome.value;
  if (outcome.kind === 'done' && !outcome.isComplete) return <p class="tab-empty">{strings.findings.searching}</p>;
  const recording = state.recording.value;
  const proven = recording ? provenCandidates(recording, analysis, findings) : [];
  return (
    <section class="findings" aria-label={strings.findings.label}>
      {findings.length === 0 && <p class="tab-empty">{strings.findings.empty}</p>}
      {proven.length > 1 && (
        <p class="findings-trial">
          <button type="button" class="button" onClick={() => actions.tryMemo(proven)}>
            <Icon name="trial" />
            {strings.trial.tryAll(proven.length)}
          </button>
        </p>
      )}
      <Cards analysis={analysis} findings={findings} />
      {minorFindings.length > 0 && (
        <details>
          <summary>{strings.findings.minor(minorFindings.length, formatMs(floor))}</summary>
          <Cards analysis={analysis} findings={minorFindings} />
        </details>
      )}
    </section>
  );
};

interface CardsProps {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** The best come first, and thousands at once would be felt. */
const PAGE = 100;

const Cards = ({ analysis, findings }: CardsProps) => {
  const [shown, setShown] = useState(PAGE);
  const left = findings.length - shown;
  return (
    <>
      <ol>
        {findings.slice(0, shown).map((finding) => (
          <li key={finding.id}>
            <FindingCard analysis={analysis} finding={finding} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="link findings-more" onClick={() => setShown(shown + PAGE)}>
          {strings.findings.more(Math.min(PAGE, left), left)}
        </button>
      )}
    </>
  );
};
