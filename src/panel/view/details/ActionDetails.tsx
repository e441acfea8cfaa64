import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { ActionStep } from '../../../analysis/model/step.ts';
import { strings } from '../../strings.ts';
import { formatMs, UNKNOWN } from '../format.ts';
import { stepTitle } from '../step-title.ts';
import { CauseLinks } from './CauseLinks.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { Facts, Section } from './Section.tsx';
import { StackList } from './StackList.tsx';

export const ActionDetails = ({ analysis, step }: { readonly analysis: Analysis; readonly step: ActionStep }) => {
  const interaction = analysis.interactions.find(({ id }) => id === step.interaction);
  return (
    <>
      <DetailsHead title={stepTitle(analysis, step)} />
      <Section title={strings.details.action}>
        <Facts
          facts={[
            [strings.words.kind, step.type],
            [strings.words.store, step.name ? `${step.store}, ${step.name}` : step.store],
            [
              interaction ? strings.words.afterInput : strings.words.sinceStart,
              formatMs(step.at - (interaction?.at ?? 0)),
            ],
            [strings.words.took, step.end === null ? UNKNOWN : formatMs(step.end - step.at)],
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
          ]}
        />
      </Section>
      <Section title={strings.details.stack}>
        <StackList stack={step.stack} />
      </Section>
      <CauseLinks analysis={analysis} step={step} />
      <NoteSection step={step.id} />
    </>
  );
};
