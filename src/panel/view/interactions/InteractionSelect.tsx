import type { Analysis } from '../../../analysis/model/analysis.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { usePanel } from '../panel-context.ts';
import { useGrowingCount } from '../use-growing-count.ts';
import { interactionTitle } from './interaction-title.ts';
import { selectInteraction } from './select-interaction.ts';

/** Takes the list's place where the panel is too narrow for it. */
export const InteractionSelect = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const shown = useGrowingCount(analysis.interactions.length);
  if (analysis.interactions.length === 0) {
    return <div class="interaction-select">{strings.empty.noInteractionTitle}</div>;
  }
  return (
    <div class="interaction-select">
      <select
        aria-label={strings.interactions.label}
        value={state.interaction.value?.id ?? ''}
        onChange={(event) => selectInteraction(state, event.currentTarget.value)}
      >
        {analysis.interactions.slice(0, shown).map((interaction) => (
          <option key={interaction.id} value={interaction.id}>
            {interactionTitle(interaction)} · {formatMs(interaction.timing.settledAfter)}
            {interaction.totals.avoidable > 0 &&
              ` · ${strings.interactions.avoidable(interaction.totals.avoidable, interaction.totals.renders)}`}
          </option>
        ))}
      </select>
    </div>
  );
};
