import { useState } from 'preact/hooks';
import { isTraceLink } from '../../state/settings.ts';
import { strings } from '../../strings.ts';

export interface TraceFieldProps {
  readonly traceLink: string;
  readonly onChange: (traceLink: string) => void;
}

/** Where traces are shown. What is no address of one is said to be none, and not kept. */
export const TraceField = ({ traceLink, onChange }: TraceFieldProps) => {
  const words = strings.settings;
  const [wrong, setWrong] = useState(false);
  return (
    <fieldset>
      <legend>{words.traces}</legend>
      <label class="field is-wide">
        <span>{words.traceLink}</span>
        <input
          type="text"
          class="mono"
          value={traceLink}
          placeholder="http://localhost:16686/trace/{traceId}"
          spellcheck={false}
          aria-invalid={wrong}
          aria-describedby="trace-link-hint"
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            setWrong(!isTraceLink(typed));
            if (isTraceLink(typed)) onChange(typed);
          }}
        />
        <small id="trace-link-hint" class={wrong ? 'is-wrong' : 'dim'} role={wrong ? 'alert' : undefined}>
          {wrong ? words.traceLinkWrong : words.traceLinkHint}
        </small>
      </label>
    </fieldset>
  );
};
