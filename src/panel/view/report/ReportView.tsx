import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model.ts';
import { toMarkdown } from '../../../report/markdown.ts';
import { strings } from '../../strings.ts';
import { copyText } from '../copy-text.ts';
import { Icon } from '../Icon.tsx';
import { Markdown } from './Markdown.tsx';

/** The Markdown report as it would be pasted into a pull request, set to be read. */
export const ReportView = ({ analysis }: { readonly analysis: Analysis }) => {
  const markdown = useMemo(() => toMarkdown(analysis), [analysis]);
  const outcome = useSignal<'' | 'copied' | 'failed'>('');
  return (
    <section class="report" aria-label={strings.report.label}>
      <div class="report-bar">
        <button
          type="button"
          class="button"
          onClick={async () => {
            outcome.value = (await copyText(markdown)) ? 'copied' : 'failed';
          }}
        >
          <Icon name="copy" />
          {strings.report.copy}
        </button>
        <span role="status" class="dim">
          {outcome.value && strings.report[outcome.value]}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <div class="report-text" tabIndex={0}>
        <Markdown text={markdown} />
      </div>
    </section>
  );
};
