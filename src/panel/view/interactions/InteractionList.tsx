import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Interaction } from '../../../analysis/model/interaction.ts';
import type { Step } from '../../../analysis/model/step.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { MiddleText } from '../MiddleText.tsx';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { useVirtualRows } from '../use-virtual-rows.ts';
import { interactionTitle } from './interaction-title.ts';
import { selectInteraction } from './select-interaction.ts';

/** Of a title, a line of counts and a line of costs; a narrow list breaks the counts. */
const USUAL_HEIGHT = 62;

/** Listbox of the recording's interactions (one focus, `aria-activedescendant`); the selected one drives every other view. */
export const InteractionList = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const scroller = useRef<HTMLDivElement>(null);
  const { interactions } = analysis;
  const current = state.interaction.value;
  const at = useMemo(() => interactions.findIndex(({ id }) => id === current?.id), [interactions, current]);
  const virtual = useVirtualRows(scroller, interactions.length, USUAL_HEIGHT, at);

  useEffect(() => {
    if (at >= 0) virtual.scrollTo(at);
  }, [at, interactions]);

  if (interactions.length === 0) return <NoInteraction analysis={analysis} />;

  const select = (index: number) => {
    const interaction = interactions[index];
    if (interaction) selectInteraction(state, interaction.id);
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
      tabIndex={0}
      aria-label={strings.interactions.label}
      aria-activedescendant={at >= 0 ? rowId(at) : undefined}
      ref={scroller}
      onKeyDown={move}
    >
      <div role="presentation" style={{ height: `${virtual.totalHeight}px` }}>
        {virtual.rows.map(({ index, top }) => {
          const interaction = interactions[index];
          return (
            interaction && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus, this is its active descendant
              <div
                key={interaction.id}
                id={rowId(index)}
                class="interaction"
                role="option"
                aria-selected={index === at}
                aria-posinset={index + 1}
                aria-setsize={interactions.length}
                data-index={index}
                ref={virtual.measure}
                style={{ transform: `translateY(${top}px)` }}
                onClick={() => select(index)}
              >
                <InteractionSummary interaction={interaction} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
};

const rowId = (index: number): string => `interaction-${index}`;

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
