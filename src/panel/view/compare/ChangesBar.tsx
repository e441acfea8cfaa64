import type { Signal } from '@preact/signals';
import { strings } from '../../strings.ts';

export interface ChangesBarProps {
  readonly title: string;
  /** Show what did not change, too. */
  readonly showSame: Signal<boolean>;
  /** Something did not change: only then there is a choice. */
  readonly hasSame: boolean;
}

/** Heading of a compare table, with the choice of showing what stayed the same. */
export const ChangesBar = ({ title, showSame, hasSame }: ChangesBarProps) => (
  <div class="compare-bar">
    <h2>{title}</h2>
    {hasSame && (
      <label class="check">
        <input
          type="checkbox"
          checked={showSame.value}
          onChange={(event) => {
            showSame.value = event.currentTarget.checked;
          }}
        />
        <span>{strings.compare.showSame}</span>
      </label>
    )}
  </div>
);
