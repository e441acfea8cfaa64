export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number | 'any';
  readonly onChange: (value: number) => void;
}

/** Takes over what was typed when it is left; what is out of bounds becomes the nearest value within. */
export const NumberField = ({ label, value, min, max, step = 1, onChange }: NumberFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input
      type="number"
      value={value}
      min={min}
      max={max}
      step={step}
      onChange={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        const taken = Number.isNaN(typed) ? value : Math.min(max, Math.max(min, typed));
        event.currentTarget.value = String(taken);
        onChange(taken);
      }}
    />
  </label>
);
