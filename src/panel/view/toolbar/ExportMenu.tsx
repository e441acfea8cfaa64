import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../../panel-actions.ts';
import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';

const ITEMS: readonly { readonly format: ExportFormat; readonly label: string; readonly extension: string }[] = [
  { format: 'recording', label: strings.toolbar.exportRecording, extension: '.clickfall.json' },
  { format: 'json', label: strings.toolbar.exportJson, extension: '.report.json' },
  { format: 'md', label: strings.toolbar.exportMarkdown, extension: '.md' },
];

/** Menu button after the ARIA pattern: arrows move, Escape closes and gives the focus back. */
export const ExportMenu = () => {
  const { state, actions } = usePanel();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector('button')?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const close = () => {
    setOpen(false);
    anchor.current?.querySelector('button')?.focus();
  };

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') return close();
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };

  return (
    <div class="menu-anchor" ref={anchor}>
      <button
        type="button"
        class="tool"
        aria-label={strings.toolbar.export}
        aria-haspopup="menu"
        aria-expanded={open}
        title={strings.toolbar.exportHint}
        disabled={state.recording.value === null}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" />
        <span class="tool-label">{strings.toolbar.export}</span>
        <Icon name="down" />
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={strings.toolbar.export} tabIndex={-1} ref={menu} onKeyDown={move}>
          {ITEMS.map(({ format, label, extension }) => (
            <button
              key={format}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                actions.exportAs(format);
              }}
            >
              {label}
              <span class="dim mono">{extension}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
