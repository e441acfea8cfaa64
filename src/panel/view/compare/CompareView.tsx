import type { InteractionGroup } from '../../../analysis/compare/model.ts';
import { sideGroups } from '../../state/compare-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { canStart, SHORTCUTS } from '../toolbar/shortcuts.ts';
import { CompareSummary } from './CompareSummary.tsx';
import { ComponentsTable } from './ComponentsTable.tsx';
import { MeasuresTable } from './MeasuresTable.tsx';
import { StepsTable } from './StepsTable.tsx';

/** Before and after beside each other: the proof of a fix. */
export const CompareView = () => {
  const { state } = usePanel();
  const { comparison, before, matching, pick } = state.compare;
  const words = strings.compare;
  const sides = matching.value;
  if (sides === null) return <RecordAgain />;
  const shown = comparison.value;
  return (
    <section class="compare" aria-label={strings.tabs.compare}>
      <div class="compare-head">
        <Side
          label={words.pickBefore}
          title={words.beforeNamed(before.value?.name ?? '')}
          groups={sideGroups(sides, 'before')}
          value={shown?.before.key ?? ''}
          choose={(key) => {
            pick.value = { ...pick.value, before: key };
          }}
        />
        <span class="compare-arrow" aria-hidden="true">
          →
        </span>
        <Side
          label={words.pickAfter}
          title={words.after}
          groups={sideGroups(sides, 'after')}
          value={shown?.after.key ?? ''}
          choose={(key) => {
            pick.value = { ...pick.value, after: key };
          }}
        />
      </div>
      {shown === null ? (
        <p class="tab-empty">{words.none}</p>
      ) : (
        <>
          <CompareSummary comparison={shown} />
          <MeasuresTable measures={shown.measures} />
          <ComponentsTable components={shown.components} />
          <StepsTable steps={shown.steps} />
        </>
      )}
    </section>
  );
};

interface SideProps {
  readonly label: string;
  readonly title: string;
  readonly groups: readonly InteractionGroup[];
  readonly value: string;
  readonly choose: (key: string) => void;
}

const Side = ({ label, title, groups, value, choose }: SideProps) => (
  <label class="compare-side" title={label}>
    <span class="dim cut">{title}</span>
    <select aria-label={label} value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {value === '' && <option value="">–</option>}
      {groups.map(({ key, name, runs }) => (
        <option key={key} value={key}>
          {runs.length > 1 ? `${name} × ${runs.length}` : name}
        </option>
      ))}
    </select>
  </label>
);

/** "Before" is kept, and there is no "after" yet. */
const RecordAgain = () => {
  const { state, actions } = usePanel();
  return (
    <div class="compare-again">
      <p>{strings.compare.kept}</p>
      <button
        type="button"
        class="button is-primary"
        disabled={!canStart(state.phase.value)}
        aria-keyshortcuts={SHORTCUTS.next.aria}
        onClick={actions.armNextInteraction}
      >
        {strings.toolbar.next}
      </button>
      <button type="button" class="button" onClick={actions.stopComparing}>
        {strings.compare.stop}
      </button>
    </div>
  );
};
