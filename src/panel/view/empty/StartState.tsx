import { strings } from '../../strings.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { canStart, SHORTCUTS } from '../toolbar/shortcuts.ts';

/** Three ways to begin, the one that most people want first. */
export const StartState = ({ pickFile }: { readonly pickFile: () => void }) => {
  const { state, actions } = usePanel();
  const { empty } = strings;
  const disabled = !canStart(state.phase.value);
  return (
    <section class="start">
      <h2 class="empty-title">{empty.startTitle}</h2>
      <p class="dim">{empty.startText}</p>
      <div class="ways">
        <Way
          icon="target"
          title={empty.nextTitle}
          text={empty.nextText}
          shortcut={SHORTCUTS.next.keys}
          primary
          disabled={disabled}
          onClick={actions.armNextInteraction}
        />
        <Way
          icon="record"
          title={empty.recordTitle}
          text={empty.recordText}
          shortcut={SHORTCUTS.record.keys}
          disabled={disabled}
          onClick={actions.record}
        />
        <Way
          icon="reload"
          title={empty.reloadTitle}
          text={empty.reloadText}
          shortcut={SHORTCUTS.reload.keys}
          disabled={disabled}
          onClick={actions.reloadAndRecord}
        />
      </div>
      <button type="button" class="link" onClick={pickFile}>
        {empty.orOpen}
      </button>
    </section>
  );
};

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly shortcut: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const Way = ({ icon, title, text, shortcut, primary = false, disabled, onClick }: WayProps) => (
  <button type="button" class={primary ? 'way is-primary' : 'way'} disabled={disabled} onClick={onClick}>
    <Icon name={icon} />
    <span class="way-text">
      <b>{title}</b>
      <span class="dim">{text}</span>
    </span>
    <kbd>{shortcut}</kbd>
  </button>
);
