import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { EffectStep, LongFrameStep, MarkStep, PaintStep, TimerStep } from '../../../analysis/model/step.ts';
import { assertNever } from '../../../protocol/assert-never.ts';
import { strings } from '../../strings.ts';
import { formatMs, UNKNOWN } from '../format.ts';
import { stepTitle } from '../step-title.ts';
import { CauseLinks } from './CauseLinks.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { Facts, Section } from './Section.tsx';

export type OtherStep = EffectStep | TimerStep | MarkStep | PaintStep | LongFrameStep;

/** Steps that have little more than a time and a cause. */
export const OtherStepDetails = ({ analysis, step }: { readonly analysis: Analysis; readonly step: OtherStep }) => {
  const interaction = analysis.interactions.find(({ id }) => id === step.interaction);
  return (
    <>
      <DetailsHead title={stepTitle(analysis, step)} />
      <Section title={strings.details.timing}>
        <Facts
          facts={[
            [
              interaction ? strings.words.afterInput : strings.words.sinceStart,
              formatMs(step.at - (interaction?.at ?? 0)),
            ],
            [strings.words.took, step.end === null ? UNKNOWN : formatMs(step.end - step.at)],
            ...ownFacts(step),
          ]}
        />
      </Section>
      <CauseLinks analysis={analysis} step={step} />
      <NoteSection step={step.id} />
    </>
  );
};

const ownFacts = (step: OtherStep): readonly (readonly [string, string])[] => {
  switch (step.kind) {
    case 'effect':
      return [
        [strings.words.component, step.component],
        [strings.words.phase, step.phase],
      ];
    case 'timer':
      return [[strings.words.kind, step.type]];
    case 'mark':
      return [[strings.words.kind, step.type]];
    case 'paint':
      return step.type === 'layout-shift' ? [[strings.words.score, step.value.toFixed(4)]] : [];
    case 'long-frame':
      return [
        [strings.words.blocking, formatMs(step.blocking)],
        [strings.words.forcedLayout, formatMs(step.forcedLayout)],
        [strings.words.scripts, step.invokers.join(', ') || UNKNOWN],
      ];
    default:
      return assertNever(step);
  }
};
