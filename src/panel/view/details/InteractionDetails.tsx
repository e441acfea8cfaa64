import type { Analysis, Interaction } from '../../../analysis/model.ts';
import { strings } from '../../strings.ts';
import { formatCount, formatMs } from '../format.ts';
import { interactionTitle } from '../interactions/interaction-title.ts';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { Facts, Numbers, Section } from './Section.tsx';

export interface InteractionDetailsProps {
  readonly analysis: Analysis;
  readonly interaction: Interaction;
}

export const InteractionDetails = ({ analysis, interaction }: InteractionDetailsProps) => {
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
              ['handler', <code key="handler">{entryPoint.handler || strings.details.unknown}</code>],
              ['prop', <code key="prop">{entryPoint.prop}</code>],
              ['component', entryPoint.path || entryPoint.component],
              ['source', entryPoint.source ? <PlaceLink place={entryPoint.source} /> : strings.details.unknown],
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
        </section>
      )}
      <Section title={strings.details.timing}>
        <Numbers
          rows={[
            ['input delay', formatMs(timing.inputDelay)],
            ['processing', formatMs(timing.processing)],
            ['presentation delay', formatMs(timing.presentationDelay)],
            ['until the next paint (INP)', formatMs(latency)],
            ['settled after', formatMs(timing.settledAfter)],
          ]}
        />
      </Section>
      <Section title={strings.details.totals}>
        <Numbers
          rows={[
            ['requests', formatCount(totals.requests)],
            ['commits', formatCount(totals.commits)],
            ['renders', formatCount(totals.renders)],
            ['of them mounts', formatCount(totals.mounts)],
            ['of them avoidable', formatCount(totals.avoidable)],
            ['time in renders', formatMs(totals.renderMs)],
            ['of it avoidable', formatMs(totals.avoidableMs)],
          ]}
        />
      </Section>
      <NoteSection analysis={analysis} step={interaction.id} />
    </>
  );
};

const sum = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
