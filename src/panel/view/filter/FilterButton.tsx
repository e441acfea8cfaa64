import { useEffect, useRef, useState } from 'preact/hooks';
import { SETTING_BOUNDS, type Settings } from '../../state/settings.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { CheckField } from '../settings/CheckField.tsx';
import { NumberField } from '../settings/NumberField.tsx';
import { ToolButton } from '../toolbar/ToolButton.tsx';

/** Opens the filters beside it; Escape or a press elsewhere closes them. */
export const FilterButton = () => {
  const { state } = usePanel();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const settings = state.settings.value;
  const change = (part: Partial<Settings>) => {
    state.settings.value = { ...state.settings.value, ...part };
  };

  useEffect(() => {
    if (!open) return;
    anchor.current?.querySelector('input')?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the controls inside
    <div
      class="menu-anchor"
      ref={anchor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        anchor.current?.querySelector('button')?.focus();
      }}
    >
      <ToolButton
        icon="filter"
        label={strings.filter.button}
        iconOnly
        expanded={open}
        pressed={state.filter.value !== null}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <section class="popover" aria-label={strings.filter.label}>
          <NumberField
            label={strings.filter.minMs}
            value={settings.minMs}
            step="any"
            {...SETTING_BOUNDS.minMs}
            onChange={(minMs) => change({ minMs })}
          />
          <CheckField
            label={strings.filter.onlyAvoidable}
            checked={settings.onlyAvoidable}
            onChange={(onlyAvoidable) => change({ onlyAvoidable })}
          />
          <CheckField
            label={strings.filter.hideLibrary}
            checked={settings.hideLibrary}
            onChange={(hideLibrary) => change({ hideLibrary })}
          />
        </section>
      )}
    </div>
  );
};
