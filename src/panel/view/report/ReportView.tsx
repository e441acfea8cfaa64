import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { strings } from '../../strings.ts';
import { copyText } from '../copy-text.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { Markdown } from './Markdown.tsx';

/** The Markdown report as it would be pasted into a pull request, set to be read. */
export const ReportView = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state, actions } = usePanel();
  const notes = state.notes.value;
  useEffect(() => actions.writeReport(), [analysis, notes]);
  const report = state.report.value?.analysis === analysis ? state.report.value : null;
  const markdown = report?.text ?? null;
  const outcome = useSignal<'' | 'copied' | 'failed'>('');
  return (
    <section class="report" aria-label={strings.report.label}>
      <div class="report-bar">
        <button
          type="button"
          class="button"
          disabled={markdown === null}
          onClick={async () => {
            if (markdown !== null) outcome.value = (await copyText(markdown)) ? 'copied' : 'failed';
          }}
        >
          <Icon name="copy" />
          {strings.report.copy}
        </button>
        <span role="status" class="dim">
          {report === null
            ? strings.report.writing
            : report.problem || (outcome.value && strings.report[outcome.value])}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <div class="report-text" tabIndex={0}>
        {markdown !== null && <Markdown text={markdown} />}
      </div>
    </section>
  );
};
