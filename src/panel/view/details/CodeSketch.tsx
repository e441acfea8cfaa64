import { useSignal } from '@preact/signals';
import { strings } from '../../strings.ts';
import { copyText } from '../copy-text.ts';
import { Icon } from '../Icon.tsx';
import { Section } from './Section.tsx';

/** The change as code, to be copied. Give it a key per finding: what was copied is said of this sketch only. */
export const CodeSketch = ({ code }: { readonly code: string }) => {
  const outcome = useSignal<'' | 'copied' | 'failed'>('');
  return (
    <Section title={strings.findings.sketch}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <pre class="sketch" tabIndex={0}>
        {code}
      </pre>
      <div class="sketch-bar">
        <button
          type="button"
          class="button"
          onClick={async () => {
            outcome.value = (await copyText(code)) ? 'copied' : 'failed';
          }}
        >
          <Icon name="copy" />
          {strings.findings.copySketch}
        </button>
        <span role="status" class="dim">
          {outcome.value && strings.report[outcome.value]}
        </span>
      </div>
    </Section>
  );
};
