import type { RecordingLimits } from '../../state/settings.ts';
import { strings } from '../../strings.ts';

type WhenFull = RecordingLimits['whenFull'];

const CHOICES: readonly WhenFull[] = ['drop', 'stop'];

export interface WhenFullFieldProps {
  readonly value: WhenFull;
  readonly onChange: (value: WhenFull) => void;
}

export const WhenFullField = ({ value, onChange }: WhenFullFieldProps) => (
  <label class="field">
    <span>{strings.settings.whenFull}</span>
    <select
      value={value}
      onChange={(event) => {
        const chosen = CHOICES.find((choice) => choice === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {strings.settings.whenFullChoices[choice]}
        </option>
      ))}
    </select>
  </label>
);
