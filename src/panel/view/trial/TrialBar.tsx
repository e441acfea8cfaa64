import { isTrialOn, type TrialResult } from '../../state/trial-state.ts';
import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { TrialMeasures } from './TrialMeasures.tsx';
import { trialRemarks, trialSentence } from './trial-words.ts';

/** The trials of this page, each with what it brought and its end. Nothing while there is none. */
export const TrialBar = () => {
  const { state } = usePanel();
  const results = state.trial.results.value;
  if (results.length === 0) return null;
  return (
    <section class="trials" aria-label={strings.trial.label}>
      {results.map((result) => (
        <OneTrial key={`${result.trial.document} ${result.trial.type}`} result={result} />
      ))}
    </section>
  );
};

const OneTrial = ({ result }: { readonly result: TrialResult }) => {
  const { actions } = usePanel();
  const { trial, measures } = result;
  const { fact } = trial;
  const isOn = isTrialOn(trial);
  return (
    <div class="trial">
      <Icon name={fact?.status === 'refused' || fact?.output === 'changed' ? 'warning' : 'trial'} />
      <span>{trialSentence(trial)}</span>
      {isOn && measures === null && <span>{strings.trial.repeat}</span>}
      {fact !== null && fact.status !== 'refused' && <span class="dim">{trialRemarks(fact).join(' · ')}</span>}
      {isOn ? (
        <button type="button" class="button" onClick={() => actions.endTrial(trial)}>
          {strings.trial.turnOff}
        </button>
      ) : (
        <span class="trial-buttons">
          {fact?.status === 'over' && !trial.isGone && (
            <button type="button" class="button" onClick={() => actions.tryMemo([trial])}>
              {strings.trial.again}
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-label={strings.trial.putAway(trial.name)}
            title={strings.trial.putAway(trial.name)}
            onClick={() => actions.putTrialAway(trial)}
          >
            <Icon name="close" />
          </button>
        </span>
      )}
      <TrialMeasures result={result} />
    </div>
  );
};
