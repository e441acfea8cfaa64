import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { Pill } from '../Pill.tsx';
import { CauseLinks } from './CauseLinks.tsx';
import { CommitRenders } from './CommitRenders.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { Numbers, Section } from './Section.tsx';

const skipped = ({ name, by }: CommitStep['bailouts'][number]): string =>
  ({ memo: strings.details.memoHit, trial: strings.details.trialSkip, element: strings.details.sameElement })[by](name);

export const CommitDetails = ({ analysis, step }: { readonly analysis: Analysis; readonly step: CommitStep }) => {
  const { phases, renders, bailouts, discarded } = step;
  const avoidable = renders.verdicts.reduce(
    (count, verdict) => (verdict?.class === 'avoidable' ? count + 1 : count),
    0,
  );
  const kind = step.isHydration ? strings.words.hydration : step.isMount ? strings.words.firstCommit : '';
  return (
    <>
      <DetailsHead title={strings.details.commit(step.number)} subtitle={kind}>
        {avoidable > 0 ? (
          <Pill tone="avoidable">{strings.interactions.avoidable(avoidable, renders.length)}</Pill>
        ) : (
          <Pill tone="necessary">{strings.count.renders(renders.length)}</Pill>
        )}
      </DetailsHead>
      <Section title={strings.details.phases}>
        <Numbers
          rows={[
            [strings.words.renderPhase, formatMs(phases.render)],
            [strings.words.layoutEffects, formatMs(phases.layout)],
            [strings.words.passiveEffects, formatMs(phases.passive)],
          ]}
        />
        {step.budgetEnded && <p class="dim">{strings.details.budget}</p>}
      </Section>
      <Section title={strings.details.renders}>
        <CommitRenders analysis={analysis} commit={step} />
      </Section>
      {bailouts.length > 0 && (
        <Section title={strings.details.bailouts}>
          <Numbers rows={bailouts.map((bailout) => [skipped(bailout), `× ${bailout.count}`])} />
        </Section>
      )}
      {discarded.length > 0 && (
        <Section title={strings.details.discarded}>
          <p>{discarded.join(', ')}</p>
        </Section>
      )}
      <CauseLinks analysis={analysis} step={step} />
      <NoteSection step={step.id} />
    </>
  );
};
