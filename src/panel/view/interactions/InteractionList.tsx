import { useMemo, useRef } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Interaction } from '../../../analysis/model/interaction.ts';
import type { Step } from '../../../analysis/model/step.ts';
import type { PanelState } from '../../state/panel-state.ts';
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
    choose(state, interaction);
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
      {Array.from({ length: Math.ceil(shown / ROWS) }, (_, part) => {
        const from = part * ROWS;
        const to = Math.min(from + ROWS, shown);
        const within = (index: number) => (index >= from && index < to ? index : -1);
        return (
          <Rows
            key={from}
            interactions={interactions}
            from={from}
            to={to}
            selected={within(at)}
            inTabOrder={within(inTabOrder)}
          />
        );
      })}
    </div>
  );
};

const choose = (state: PanelState, { id }: Interaction): void => {
  state.timeRange.value = null;
  state.selection.value = { kind: 'interaction', id };
};

const ROWS = 60;

interface RowsProps {
  readonly interactions: readonly Interaction[];
  /** First row, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** -1 for none of these. */
  readonly selected: number;
  readonly inTabOrder: number;
}

/** Some rows of the list, made anew only where one of them changes: ten thousand are not compared each time that the list grows. */
const Rows = ({ interactions, from, to, selected, inTabOrder }: RowsProps) => {
  const { state } = usePanel();
  return useMemo(
    () => (
      <>
        {interactions.slice(from, to).map((interaction, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys
          <div
            key={interaction.id}
            class="interaction"
            role="option"
            aria-selected={from + index === selected}
            tabIndex={from + index === inTabOrder ? 0 : -1}
            onClick={(event) => {
              choose(state, interaction);
              event.currentTarget.focus();
            }}
          >
            <InteractionSummary interaction={interaction} />
          </div>
        ))}
      </>
    ),
    [state, interactions, from, to, selected, inTabOrder],
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
