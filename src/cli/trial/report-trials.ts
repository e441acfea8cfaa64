import type { MeasuredSaving } from '../../analysis/findings/measured-savings.ts';
import { formatMs, plural } from '../../analysis/findings/words.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import { sampleText } from '../../report/compare-words.ts';
import { oneLine } from '../../report/one-line.ts';
import { TRIAL_OUTPUT } from '../../report/trial-words.ts';
import { measureTrial } from './measure-trial.ts';
import {
  type ComponentTrial,
  TRIALS_VERSION,
  type TrialMeasures,
  type TrialReport,
  type TriedSaving,
} from './trial-report.ts';
import type { TriedMemo } from './try-memo.ts';

/** What the trials brought, as trials.json has it. `reported`: the run that the report is written of. */
export const trialReport = (tried: TriedMemo, pairs: number, reported: Analysis | null): TrialReport => {
  const withouts = tried.withouts.map(({ analysis }) => analysis);
  return {
    format: 'clickfall-trials',
    version: TRIALS_VERSION,
    react: [...new Set(withouts.flatMap(({ react }) => react.map(({ version, build }) => `${version} ${build}`)))],
    pairs,
    trials: tried.components.map(({ candidate, runs, refused }) =>
      measureTrial(candidate, withouts, runs, refused, reported),
    ),
  };
};

const savedText = (saved: TriedSaving | null): string => {
  if (saved === null) return 'unknown';
  const sign = saved.ms < 0 ? '−' : '';
  return `${sign}${formatMs(Math.abs(saved.ms))} ${saved.isNoise ? '(within noise)' : `(±${formatMs(saved.noise)})`}`;
};

/** What goes into the findings of the report. */
export const measuredSavings = ({ pairs, trials }: TrialReport): readonly MeasuredSaving[] =>
  trials.flatMap(({ component, status, output, interactions }) =>
    status === 'refused'
      ? []
      : interactions.flatMap(({ id, predicted, saved }) =>
          id === null
            ? []
            : [
                {
                  component,
                  interaction: id,
                  ms: saved?.ms ?? null,
                  note: [
                    saved === null
                      ? `memo tried in ${plural(pairs, 'pair')} of runs: only counts can be compared`
                      : `time in renders, median of ${plural(pairs, 'pair')} of runs without and with memo, ${savedText(saved)}`,
                    `estimated ${sampleText('ms', predicted)}`,
                    output === null ? '' : TRIAL_OUTPUT[output],
                  ]
                    .filter((part) => part !== '')
                    .join('; '),
                  output,
                },
              ],
        ),
  );

const lineOf = ({ interaction, predicted, saved, renders }: TrialMeasures): string =>
  [
    `  ${oneLine(interaction)}`,
    `    predicted ${sampleText('ms', predicted)}`,
    `    tried     ${savedText(saved)}`,
    `    renders   ${sampleText('count', renders.before)} → ${sampleText('count', renders.after)}`,
  ].join('\n');

const trialText = ({ status, reason, output, timesHold, interactions, ...trial }: ComponentTrial): string => {
  const component = oneLine(trial.component);
  if (status === 'refused') return [`memo(${component}): refused, ${reason}`, ...interactions.map(lineOf)].join('\n');
  const remarks = [
    output === null ? 'nothing was skipped' : TRIAL_OUTPUT[output],
    ...(status === 'ended' ? [`it ended early: ${reason}`] : reason === null ? [] : [reason]),
    ...(timesHold ? [] : ['the trial itself costs time here: only counts are compared']),
  ];
  return [`memo(${component}): ${remarks.join('; ')}`, ...interactions.map(lineOf)].join('\n');
};

/** For a terminal. */
export const trialsText = ({ pairs, trials }: TrialReport): string =>
  `Time in renders, medians of ${plural(pairs, 'pair')} of runs without and with the trial\n\n${trials.map(trialText).join('\n\n')}\n`;
