import type { RefObject } from 'preact';
import { isCapturing } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { SearchField } from './SearchField.tsx';
import { ARIA_SHORTCUTS, canStart, SHORTCUTS } from './shortcuts.ts';
import { ToolButton } from './ToolButton.tsx';

export interface ToolbarProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly pickFile: () => void;
}

export const Toolbar = ({ searchField, pickFile }: ToolbarProps) => {
  const { state, actions } = usePanel();
  const phase = state.phase.value;
  const capturing = isCapturing(phase);
  const armed = phase === 'armed' || phase === 'settling';

  return (
    <div class="toolbar" role="toolbar" aria-label={strings.toolbar.label}>
      <ToolButton
        icon={capturing ? 'stop' : 'record'}
        label={capturing ? strings.toolbar.stop : strings.toolbar.record}
        shortcut={SHORTCUTS.record}
        keyShortcuts={ARIA_SHORTCUTS.record}
        recording={capturing}
        disabled={phase === 'stopped' || (!capturing && !canStart(phase))}
        onClick={capturing ? actions.stop : actions.record}
      />
      <ToolButton
        icon="target"
        label={strings.toolbar.next}
        hint={strings.toolbar.nextHint}
        shortcut={SHORTCUTS.next}
        keyShortcuts={ARIA_SHORTCUTS.next}
        pressed={armed}
        disabled={!armed && !canStart(phase)}
        onClick={armed ? actions.stop : actions.armNextInteraction}
      />
      <ToolButton
        icon="reload"
        label={strings.toolbar.reload}
        hint={strings.toolbar.reloadHint}
        shortcut={SHORTCUTS.reload}
        keyShortcuts={ARIA_SHORTCUTS.reload}
        disabled={!canStart(phase)}
        onClick={actions.reloadAndRecord}
      />
      <ToolButton
        icon="clear"
        label={strings.toolbar.clear}
        shortcut={SHORTCUTS.clear}
        keyShortcuts={ARIA_SHORTCUTS.clear}
        disabled={capturing || state.recording.value === null}
        onClick={actions.clear}
      />
      <span class="toolbar-separator" />
      <ToolButton
        icon="open"
        label={strings.toolbar.open}
        hint={strings.toolbar.openHint}
        shortcut={SHORTCUTS.open}
        keyShortcuts={ARIA_SHORTCUTS.open}
        disabled={capturing}
        onClick={pickFile}
      />
      <ExportMenu />
      <span class="toolbar-space" />
      <SearchField field={searchField} />
    </div>
  );
};
