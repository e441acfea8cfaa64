import type { Interaction } from '../../../analysis/model/interaction.ts';
import { strings } from '../../strings.ts';
import { formatCount, formatMs } from '../format.ts';
import { interactionTitle } from '../interactions/interaction-title.ts';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { BreakButton } from './BreakButton.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { DevtoolsLimits } from './DevtoolsLimits.tsx';
import { EditorLink } from './EditorLink.tsx';
import { NoteSection } from './NoteSection.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { Facts, Numbers, Section } from './Section.tsx';

export interface InteractionDetailsProps {
  readonly interaction: Interaction;
}

export const InteractionDetails = ({ interaction }: InteractionDetailsProps) => {
  const { actions } = usePanel();
  const { entryPoint, timing, totals, target } = interaction;
  const latency = sum([timing.inputDelay, timing.processing, timing.presentationDelay]);
  return (
    <>
      <DetailsHead title={interactionTitle(interaction)} subtitle={target.selector}>
        {totals.avoidable > 0 && (
          <Pill tone="avoidable">{strings.interactions.avoidable(totals.avoidable, totals.renders)}</Pill>
        )}
      </DetailsHead>
      <Section title={strings.details.entry}>
        {entryPoint ? (
          <Facts
            facts={[
              [strings.words.handler, <code key="handler">{entryPoint.handler || strings.details.unknown}</code>],
              [strings.words.prop, <code key="prop">{entryPoint.prop}</code>],
              [strings.words.component, entryPoint.path || entryPoint.component],
              [
                strings.words.source,
                entryPoint.source ? <PlaceLink place={entryPoint.source} /> : strings.details.unknown,
              ],
            ]}
          />
        ) : (
          <p class="dim">{strings.details.noHandler}</p>
        )}
      </Section>
      {entryPoint && (
        <section class="details-section details-actions">
          <button type="button" class="button is-primary" onClick={() => actions.inspectHandler(interaction.id)}>
            {strings.details.handler}
          </button>
          {entryPoint.source && <EditorLink place={entryPoint.source} />}
          <BreakButton target={{ kind: 'handler', interaction: interaction.id }} />
          <DevtoolsLimits />
        </section>
      )}
      <Section title={strings.details.timing}>
        <Numbers
          rows={[
            [strings.words.inputDelay, formatMs(timing.inputDelay)],
            [strings.words.processing, formatMs(timing.processing)],
            [strings.words.presentationDelay, formatMs(timing.presentationDelay)],
            [strings.words.inp, formatMs(latency)],
            [strings.words.settledAfter, formatMs(timing.settledAfter)],
          ]}
        />
      </Section>
      <Section title={strings.details.totals}>
        <Numbers
          rows={[
            [strings.words.requests, formatCount(totals.requests)],
            [strings.words.commits, formatCount(totals.commits)],
            [strings.words.renders, formatCount(totals.renders)],
            [strings.words.mounts, formatCount(totals.mounts)],
            [strings.words.avoidable, formatCount(totals.avoidable)],
            [strings.words.renderTime, formatMs(totals.renderMs)],
            [strings.words.avoidableTime, formatMs(totals.avoidableMs)],
          ]}
        />
      </Section>
      <NoteSection step={interaction.id} />
    </>
  );
};

const sum = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
