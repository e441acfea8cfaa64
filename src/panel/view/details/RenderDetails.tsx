import { candidateOfRender } from '../../../analysis/memo-candidates.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import { renderAt } from '../../../analysis/renders.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { usePanel } from '../panel-context.ts';
import { TryMemo } from '../trial/TryMemo.tsx';
import { StepLink } from './CauseLinks.tsx';
import { ComponentActions } from './ComponentActions.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { Occurrences } from './Occurrences.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { ReasonList } from './ReasonList.tsx';
import { SavingSection } from './SavingSection.tsx';
import { Numbers, Section } from './Section.tsx';
import { StackList } from './StackList.tsx';
import { ValuesSection } from './ValuesSection.tsx';
import { VerdictPill } from './VerdictPill.tsx';

export interface RenderDetailsProps {
  readonly analysis: Analysis;
  readonly commit: CommitStep;
  readonly index: number;
}

/** One component in one commit: why, what it would save, where it comes from. */
export const RenderDetails = ({ analysis, commit, index }: RenderDetailsProps) => {
  const render = renderAt(analysis, commit, index);
  const { verdict } = render;
  const recording = usePanel().state.recording.value;
  const candidate = recording && candidateOfRender(recording, analysis, commit, index);
  const blame = verdict?.blame;
  const update = commit.causes.map(({ id }) => analysis.stepById.get(id)).find((step) => step?.kind === 'update');
  return (
    <>
      <DetailsHead title={render.key === null ? render.name : `${render.name} “${render.key}”`} subtitle={render.path}>
        <VerdictPill render={render} />
      </DetailsHead>
      <Section title={strings.details.why}>
        <ReasonList render={render} />
      </Section>
      <SavingSection render={render} />
      {candidate && <TryMemo candidate={candidate} />}
      {blame && (
        <Section title={strings.details.blame}>
          <div class="blame">
            <b>{blame.component}</b> {blame.source && <PlaceLink place={blame.source} />}
          </div>
        </Section>
      )}
      <ComponentActions
        target={{ componentId: render.componentId, document: commit.document, name: render.name }}
        source={render.source}
      />
      <ValuesSection analysis={analysis} commit={commit} render={render} />
      <Section title={strings.details.here}>
        <Occurrences analysis={analysis} commit={commit} render={render} index={index} />
        <Numbers
          rows={[
            [strings.words.self, formatMs(render.self)],
            [strings.words.subtree, formatMs(render.subtree)],
          ]}
        />
        <StepLink analysis={analysis} id={commit.id} />
      </Section>
      {update?.kind === 'update' && (
        <Section title={strings.details.causeStack}>
          <StackList stack={update.stack} />
        </Section>
      )}
      <NoteSection step={commit.id} />
    </>
  );
};
