import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { isCapturing } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { CompareMenu } from './CompareMenu.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { SearchField } from './SearchField.tsx';
import { canStart, SHORTCUTS } from './shortcuts.ts';
import { ToolButton } from './ToolButton.tsx';
import { useFittingLabels } from './use-fitting-labels.ts';

export interface ToolbarProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly pickFile: () => void;
  /** Asks for the recordings to compare with. */
  readonly pickBefore: () => void;
}

export const Toolbar = ({ searchField, pickFile, pickBefore }: ToolbarProps) => {
  const { state, actions } = usePanel();
  const phase = state.phase.value;
  const capturing = isCapturing(phase);
  const armed = phase === 'armed' || phase === 'settling';
  const bar = useRef<HTMLDivElement>(null);
  useFittingLabels(bar, state.search.value !== '');

  return (
    <div class="toolbar" role="toolbar" aria-label={strings.toolbar.label} ref={bar}>
      <ToolButton
        icon={capturing ? 'stop' : 'record'}
        label={capturing ? strings.toolbar.stop : strings.toolbar.record}
        shortcut={SHORTCUTS.record}
        recording={capturing}
        isMain
        disabled={phase === 'stopped' || (!capturing && !canStart(phase))}
        onClick={capturing ? actions.stop : actions.record}
      />
      <ToolButton
        icon="target"
        label={strings.toolbar.next}
        hint={strings.toolbar.nextHint}
        shortcut={SHORTCUTS.next}
        pressed={armed}
        isMain
        disabled={!armed && !canStart(phase)}
        onClick={armed ? actions.stop : actions.armNextInteraction}
      />
      <ToolButton
        icon="reload"
        label={strings.toolbar.reload}
        hint={strings.toolbar.reloadHint}
        isMain
        shortcut={SHORTCUTS.reload}
        disabled={!canStart(phase)}
        onClick={actions.reloadAndRecord}
      />
      <ToolButton
        icon="clear"
        label={strings.toolbar.clear}
        shortcut={SHORTCUTS.clear}
        disabled={capturing || state.recording.value === null}
        onClick={actions.clear}
      />
      <span class="toolbar-separator" />
      <ToolButton
        icon="open"
        label={strings.toolbar.open}
        hint={strings.toolbar.openHint}
        shortcut={SHORTCUTS.open}
        disabled={capturing}
        onClick={pickFile}
      />
      <ExportMenu />
      <CompareMenu pickBefore={pickBefore} />
      <ToolButton
        icon="element"
        label={strings.page.findSelected}
        hint={strings.page.findSelectedHint}
        disabled={capturing || state.analysis.value === null}
        onClick={actions.findSelectedElement}
      />
      <span class="toolbar-space" />
      <SearchField field={searchField} />
      <ToolButton
        icon="settings"
        label={strings.toolbar.settings}
        shortcut={SHORTCUTS.settings}
        iconOnly
        onClick={() => {
          state.dialog.value = 'settings';
        }}
      />
      <ToolButton
        icon="help"
        label={strings.toolbar.shortcuts}
        shortcut={SHORTCUTS.help}
        iconOnly
        onClick={() => {
          state.dialog.value = 'shortcuts';
        }}
      />
    </div>
  );
};
