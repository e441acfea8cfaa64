import { Icon, type IconName } from '../Icon.tsx';

export interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** What it does, for the tooltip; the label when it says enough. */
  readonly hint?: string;
  readonly shortcut?: string;
  readonly keyShortcuts?: string;
  readonly iconOnly?: boolean;
  readonly pressed?: boolean;
  /** It opens something beside it. */
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly recording?: boolean;
  readonly onClick: () => void;
}

export const ToolButton = (props: ToolButtonProps) => {
  const { icon, label, hint = label, shortcut, iconOnly = false } = props;
  return (
    <button
      type="button"
      class={props.recording ? 'tool is-recording' : 'tool'}
      title={shortcut ? `${hint} (${shortcut})` : hint}
      aria-label={label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-keyshortcuts={props.keyShortcuts}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={icon} />
      {!iconOnly && <span class="tool-label">{label}</span>}
    </button>
  );
};
