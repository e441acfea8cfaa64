import { useRef } from 'preact/hooks';
import type { Analysis, Interaction, Step } from '../../../analysis/model.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { MiddleText } from '../MiddleText.tsx';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { useGrowingCount } from '../use-growing-count.ts';
import { interactionTitle } from './interaction-title.ts';

/** Listbox of the recording's interactions; the selected one drives every other view. */
export const InteractionList = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const { interactions } = analysis;
  const current = state.interaction.value;
  const shown = useGrowingCount(interactions.length);

  if (interactions.length === 0) return <NoInteraction analysis={analysis} />;

  const at = interactions.findIndex(({ id }) => id === current?.id);
  // one that is not drawn yet cannot hold the place in the tab order
  const inTabOrder = at >= 0 && at < shown ? at : 0;

  const select = (index: number) => {
    const interaction = interactions[index];
    if (!interaction) return;
    state.timeRange.value = null;
    state.selection.value = { kind: 'interaction', id: interaction.id };
    const option = list.current?.children[index];
    if (option instanceof HTMLElement) option.focus();
  };

  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: interactions.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    select(Math.max(0, Math.min(interactions.length - 1, to)));
  };

  return (
    <div
      class="interactions"
      role="listbox"
      tabIndex={-1}
      aria-label={strings.interactions.label}
      ref={list}
      onKeyDown={move}
    >
      {interactions.slice(0, shown).map((interaction, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys
        <div
          key={interaction.id}
          class="interaction"
          role="option"
          aria-selected={interaction.id === current?.id}
          tabIndex={index === inTabOrder ? 0 : -1}
          onClick={() => select(index)}
        >
          <InteractionSummary interaction={interaction} />
        </div>
      ))}
    </div>
  );
};

/** A recording without input is no mistake: what happened is in the timeline all the same. */
const NoInteraction = ({ analysis }: { readonly analysis: Analysis }) => {
  const count = (kind: Step['kind']) => analysis.steps.filter((step) => step.kind === kind).length;
  return (
    <section class="interactions no-interaction" aria-label={strings.interactions.label}>
      <h2>{strings.empty.noInteractionTitle}</h2>
      <p class="dim">{strings.empty.noInteractionText(count('commit'), count('request'))}</p>
    </section>
  );
};

const InteractionSummary = ({ interaction }: { readonly interaction: Interaction }) => {
  const { totals, timing } = interaction;
  const counts = [
    ...(totals.requests > 0 ? [strings.count.requests(totals.requests)] : []),
    strings.count.commits(totals.commits),
    strings.count.renders(totals.renders),
  ];
  const title = interactionTitle(interaction);
  return (
    <>
      <div class="interaction-title">
        <MiddleText text={title} />
      </div>
      <div class="interaction-counts">
        {counts.map((count, index) => (
          <>
            {index > 0 && ' · '}
            <span key={count}>{count}</span>
          </>
        ))}
      </div>
      <div class="interaction-cost">
        <span class="num" title={strings.interactions.duration}>
          {formatMs(timing.settledAfter)}
        </span>
        {totals.avoidable > 0 ? (
          <Pill tone="avoidable">{strings.interactions.avoidable(totals.avoidable, totals.renders)}</Pill>
        ) : (
          <Pill tone="ghost">{totals.renders > 0 ? strings.interactions.none : strings.interactions.noRenders}</Pill>
        )}
      </div>
    </>
  );
};
