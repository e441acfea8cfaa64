import { useState } from 'preact/hooks';
import { provenCandidates } from '../../../analysis/memo-candidates.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { FindingGroup } from '../../state/group-findings.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { FindingCard } from './FindingCard.tsx';

/** Opportunities, ranked; what is not worth it is folded away but not hidden. */
export const FindingsList = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state, actions } = usePanel();
  const floor = state.settings.value.findingsFloor;
  const { worth, minor } = state.findings.value;
  const outcome = state.outcome.value;
  if (outcome.kind === 'done' && !outcome.isComplete) return <p class="tab-empty">{strings.findings.searching}</p>;
  const recording = state.recording.value;
  const proven = recording
    ? provenCandidates(
        recording,
        analysis,
        worth.flatMap(({ all }) => all),
      )
    : [];
  return (
    <section class="findings" aria-label={strings.findings.label}>
      {analysis.interactions.length > 1 && (
        <p class="findings-scope">
          <label class="check">
            <input
              type="checkbox"
              checked={state.findingsOfOne.value}
              onChange={(event) => {
                state.findingsOfOne.value = event.currentTarget.checked;
              }}
            />
            <span>{strings.findings.ofOne}</span>
          </label>
        </p>
      )}
      {worth.length === 0 && (
        <p class="tab-empty">{state.findingsOfOne.value ? strings.findings.emptyOfOne : strings.findings.empty}</p>
      )}
      {proven.length > 1 && (
        <p class="findings-trial">
          <button type="button" class="button" onClick={() => actions.tryMemo(proven)}>
            <Icon name="trial" />
            {strings.trial.tryAll(proven.length)}
          </button>
        </p>
      )}
      <Cards analysis={analysis} groups={worth} />
      {minor.length > 0 && (
        <details>
          <summary>{strings.findings.minor(minor.length, formatMs(floor))}</summary>
          <Cards analysis={analysis} groups={minor} />
        </details>
      )}
    </section>
  );
};

interface CardsProps {
  readonly analysis: Analysis;
  readonly groups: readonly FindingGroup[];
}

/** The best come first, and thousands at once would be felt. */
const PAGE = 100;

const Cards = ({ analysis, groups }: CardsProps) => {
  const [shown, setShown] = useState(PAGE);
  const left = groups.length - shown;
  return (
    <>
      <ol>
        {groups.slice(0, shown).map((group) => (
          <li key={group.first.id}>
            <FindingCard analysis={analysis} group={group} />
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
