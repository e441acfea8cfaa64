import type { Analysis, CommitStep, Render } from '../../../analysis/model.ts';
import { renderAt } from '../../../analysis/renders.ts';
import { strings } from '../../strings.ts';
import { formatMs, shortPlace } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { StepLink } from './CauseLinks.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { Occurrences } from './Occurrences.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { ReasonList } from './ReasonList.tsx';
import { SavingSection } from './SavingSection.tsx';
import { Numbers, Section } from './Section.tsx';
import { StackList } from './StackList.tsx';
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
      {blame && (
        <Section title={strings.details.blame}>
          <div class="blame">
            <b>{blame.component}</b> {blame.source && <PlaceLink place={blame.source} />}
          </div>
        </Section>
      )}
      <RenderActions render={render} document={commit.document} />
      <Section title={strings.details.here}>
        <Occurrences analysis={analysis} commit={commit} render={render} />
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
      <NoteSection analysis={analysis} step={commit.id} />
    </>
  );
};

const RenderActions = ({ render, document }: { readonly render: Render; readonly document: number }) => {
  const { actions } = usePanel();
  const { source } = render;
  return (
    <section class="details-section details-actions">
      {source && (
        <button type="button" class="button is-primary" title={source.url} onClick={() => actions.openSource(source)}>
          <Icon name="source" />
          {strings.details.open} <span class="mono">{shortPlace(source)}</span>
        </button>
      )}
      <button
        type="button"
        class="button"
        title={strings.details.inspectHint}
        onClick={() => actions.inspectComponent({ componentId: render.componentId, document, name: render.name })}
      >
        {strings.details.inspect}
      </button>
    </section>
  );
};
