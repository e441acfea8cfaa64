import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../Icon.tsx';

export interface MenuItem {
  readonly label: string;
  /** A few words behind it. */
  readonly aside?: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export interface MenuButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly items: readonly MenuItem[];
}

/** Menu button after the ARIA pattern: arrows move, Escape closes and gives the focus back. */
export const MenuButton = ({ icon, label, hint, disabled = false, items }: MenuButtonProps) => {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus();
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
    if (event.key === 'Tab') return close();
    if (event.key === 'Escape') {
      // DevTools would open its drawer
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const buttons = [...(menu.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  };

  return (
    <div class="menu-anchor" ref={anchor}>
      <button
        type="button"
        class="tool"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={hint}
        aria-disabled={disabled}
        onClick={() => setOpen(!open && !disabled)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || disabled) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name={icon} />
        <span class="tool-label">{label}</span>
        <Icon name="down" />
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={label} tabIndex={-1} ref={menu} onKeyDown={move}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={item.disabled}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.label}
              {item.aside && <span class="dim">{item.aside}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
