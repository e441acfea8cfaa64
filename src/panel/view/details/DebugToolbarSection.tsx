import type { DebugToolbar } from '../../../analysis/model/request-step.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { usePanel } from '../panel-context.ts';
import { Facts, Section } from './Section.tsx';

/** What the Django Debug Toolbar knows of a request. It is asked only when the user says so. */
export const DebugToolbarSection = ({ step, toolbar }: { readonly step: string; readonly toolbar: DebugToolbar }) => {
  const { actions } = usePanel();
  const { counts, sqlPanel } = toolbar;
  const words = strings.debugToolbar;
  return (
    <Section title={words.title}>
      {counts && (
        <Facts
          facts={[
            [words.database, words.counts(counts.queries, counts.similar, counts.duplicates)],
            [words.time, formatMs(counts.ms)],
          ]}
        />
      )}
      <div class="details-actions">
        <button type="button" class="button" title={words.readHint(sqlPanel)} onClick={() => actions.readQueries(step)}>
          {words.read}
        </button>
        <a class="button" href={sqlPanel} target="_blank" rel="noopener noreferrer" title={sqlPanel}>
          {words.open}
        </a>
      </div>
    </Section>
  );
};
