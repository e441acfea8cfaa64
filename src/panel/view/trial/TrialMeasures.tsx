import type { TrialResult } from '../../state/trial-state.ts';
import { strings } from '../../strings.ts';
import { measureRows, wantsRuns } from './trial-words.ts';

/** Before → after, with the runs' spread; nothing while one side was not recorded. */
export const TrialMeasures = ({ result: { trial, measures, isTogether } }: { readonly result: TrialResult }) => {
  if (measures === null) return null;
  const timesHold = trial.fact?.timesHold !== false;
  return (
    <p class="trial-measures">
      {isTogether && <span>{strings.trial.together}</span>}
      {measureRows(measures, timesHold).map(({ name, before, after, note }) => (
        <span key={name}>
          {name} <span class="num">{before}</span> → <b class="num">{after}</b>{' '}
          {note !== '' && <span class="dim">({note})</span>}
        </span>
      ))}
      {wantsRuns(measures, timesHold) && <span class="dim">{strings.trial.moreRuns}</span>}
    </p>
  );
};
