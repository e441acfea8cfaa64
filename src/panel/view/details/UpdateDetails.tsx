import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { UpdateStep } from '../../../analysis/model/step.ts';
import { strings } from '../../strings.ts';
import { stepTitle } from '../step-title.ts';
import { CauseLinks } from './CauseLinks.tsx';
import { ComponentActions } from './ComponentActions.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { Facts, Section } from './Section.tsx';
import { StackList } from './StackList.tsx';

export const UpdateDetails = ({ analysis, step }: { readonly analysis: Analysis; readonly step: UpdateStep }) => {
  const commit = step.commit === null ? undefined : analysis.stepById.get(step.commit);
  const document = commit?.kind === 'commit' ? commit.document : null;
  const { component, componentId } = step;
  return (
    <>
      <DetailsHead title={stepTitle(analysis, step)} />
      <Section title={strings.details.update}>
        <Facts
          facts={[
            [strings.words.component, component || strings.details.unknown],
            [strings.words.state, step.hookPath || step.hook || strings.details.unknown],
            [strings.words.kind, step.updateType],
            [strings.words.lane, step.lane],
            [strings.words.calledIn, strings.during[step.during]],
            ...(step.effectOf ? [[strings.words.effectOf, step.effectOf] as const] : []),
            [
              strings.words.callSite,
              step.callSite ? (
                <>
                  <code>{step.callSite.function}</code> <PlaceLink place={step.callSite} />
                </>
              ) : (
                strings.details.unknown
              ),
            ],
            [strings.words.found, strings.how[step.how]],
          ]}
        />
      </Section>
      {componentId !== 0 && (
        <ComponentActions
          target={{ componentId, document, name: component }}
          source={document === null ? null : (analysis.instances[document]?.sourceOf(componentId) ?? null)}
        />
      )}
      <Section title={strings.details.stack}>
        <StackList stack={step.stack} />
      </Section>
      <CauseLinks analysis={analysis} step={step} />
      <NoteSection step={step.id} />
    </>
  );
};
