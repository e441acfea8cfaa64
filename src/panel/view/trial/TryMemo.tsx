import type { MemoCandidate } from '../../../analysis/memo-candidates.ts';
import { isTrialOn, trialKey } from '../../state/trial-state.ts';
import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { TrialMeasures } from './TrialMeasures.tsx';
import { trialSentence } from './trial-words.ts';

/** Lets React skip this component while the user repeats the interaction. Where memo is not proven right, why stands beside. */
export const TryMemo = ({ candidate: { target, verdict } }: { readonly candidate: MemoCandidate }) => {
  const { state, actions } = usePanel();
  const result = state.trial.results.value.find(({ trial }) => trialKey(trial) === trialKey(target));
  const isOn = result !== undefined && isTrialOn(result.trial);
  const isProven = verdict.certainty === 'proven';
  return (
    <section class="details-section details-actions">
      <button
        type="button"
        class="button"
        aria-pressed={isOn}
        title={strings.trial.tryHint(target.name)}
        onClick={() => (isOn ? actions.endTrial(target) : actions.tryMemo([target]))}
      >
        <Icon name="trial" />
        {strings.trial.try}
      </button>
      {result !== undefined && <p>{trialSentence(result.trial)}</p>}
      {result !== undefined && <TrialMeasures result={result} />}
      {!isProven && <p class="dim">{strings.trial.notProven(verdict.facts.join(', '))}</p>}
    </section>
  );
};
