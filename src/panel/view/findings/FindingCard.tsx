import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { FindingGroup } from '../../state/group-findings.ts';
import { strings } from '../../strings.ts';
import { shortPlace } from '../format.ts';
import { interactionTitle } from '../interactions/interaction-title.ts';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { elsewhere, findingSaving, PRIORITY_TONE } from './finding-words.ts';

/** One opportunity: how much, what, where, how, and how often. Its facts stand in the details. */
export const FindingCard = ({ analysis, group }: { readonly analysis: Analysis; readonly group: FindingGroup }) => {
  const { state } = usePanel();
  const finding = group.first;
  const selected = state.selection.value;
  const interaction = analysis.interactions.find(({ id }) => id === finding.interaction);
  return (
    <button
      type="button"
      class="finding"
      aria-pressed={selected?.kind === 'finding' && group.all.some(({ id }) => id === selected.id)}
      onClick={() => {
        state.selection.value = { kind: 'finding', id: finding.id };
      }}
    >
      <span class="finding-priority">
        <Pill tone={PRIORITY_TONE[finding.priority]} title={strings.findings.priorityLabel(finding.priority)}>
          {strings.findings.priority[finding.priority]}
        </Pill>
      </span>
      <span class="finding-title">{finding.title}</span>
      <span
        class={finding.saving.ms === null ? 'finding-saving dim' : 'finding-saving num'}
        title={finding.saving.note}
      >
        {findingSaving(finding)}
      </span>
      <span class="finding-fix dim">{finding.fix}</span>
      <span class="finding-where dim cut">
        {finding.where && <code>{shortPlace(finding.where)}</code>} {interaction && interactionTitle(interaction)}{' '}
        {elsewhere(group)}
      </span>
    </button>
  );
};
