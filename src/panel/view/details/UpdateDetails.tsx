import type { Analysis, UpdateStep } from '../../../analysis/model.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { stepTitle } from '../step-title.ts';
import { CauseLinks } from './CauseLinks.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { Facts, Section } from './Section.tsx';
import { StackList } from './StackList.tsx';

export const UpdateDetails = ({ analysis, step }: { readonly analysis: Analysis; readonly step: UpdateStep }) => {
  const { actions } = usePanel();
  const commit = step.commit === null ? undefined : analysis.stepById.get(step.commit);
  const document = commit?.kind === 'commit' ? commit.document : null;
  const { component, componentId } = step;
  return (
    <>
      <DetailsHead title={stepTitle(analysis, step)} />
      <Section title={strings.details.update}>
        <Facts
          facts={[
            ['component', component || strings.details.unknown],
            ['state', step.hook || strings.details.unknown],
            ['kind', step.updateType],
            ['lane', step.lane],
            ['called in', strings.during[step.during]],
            ...(step.effectOf ? [['effect of', step.effectOf] as const] : []),
            [
              'call site',
              step.callSite ? (
                <>
                  <code>{step.callSite.function}</code> <PlaceLink place={step.callSite} />
                </>
              ) : (
                strings.details.unknown
              ),
            ],
            ['component found', strings.how[step.how]],
          ]}
        />
      </Section>
      {componentId !== 0 && (
        <section class="details-section details-actions">
          <button
            type="button"
            class="button"
            title={strings.details.inspectHint}
            onClick={() => actions.inspectComponent({ componentId, document, name: component })}
          >
            {strings.details.inspect}
          </button>
        </section>
      )}
      <Section title={strings.details.stack}>
        <StackList stack={step.stack} />
      </Section>
      <CauseLinks analysis={analysis} step={step} />
      <NoteSection analysis={analysis} step={step.id} />
    </>
  );
};
