import { Icon, type IconName } from '../Icon.tsx';

export interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** What it does, for the tooltip; the label when it says enough. */
  readonly hint?: string;
  /** As people read it, and for `aria-keyshortcuts`: one of `SHORTCUTS`, or a key of one part of the panel. */
  readonly shortcut?: { readonly keys: string; readonly aria?: string };
  readonly iconOnly?: boolean;
  /** Its label stays longest where the toolbar gets narrow. */
  readonly isMain?: boolean;
  readonly pressed?: boolean;
  /** It opens something beside it. */
  readonly expanded?: boolean;
  /** It stays where Tab finds it: what may be used again in a moment must not take the focus away. */
  readonly disabled?: boolean;
  readonly recording?: boolean;
  readonly onClick: () => void;
}

export const ToolButton = (props: ToolButtonProps) => {
  const { icon, label, hint = label, shortcut, iconOnly = false } = props;
  return (
    <button
      type="button"
      class={['tool', props.recording && 'is-recording', props.isMain && 'is-main'].filter(Boolean).join(' ')}
      title={shortcut ? `${hint} (${shortcut.keys})` : hint}
      aria-label={label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-keyshortcuts={shortcut?.aria}
      aria-disabled={props.disabled}
      onClick={props.disabled ? undefined : props.onClick}
    >
      <Icon name={icon} />
      {!iconOnly && <span class="tool-label">{label}</span>}
    </button>
  );
};
