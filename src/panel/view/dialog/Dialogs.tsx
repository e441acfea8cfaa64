import { ExportDialog } from '../export/ExportDialog.tsx';
import { ShortcutsDialog } from '../keys/ShortcutsDialog.tsx';
import { usePanel } from '../panel-context.ts';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';

/** The dialog that is open, if one is. */
export const Dialogs = () => {
  const { state } = usePanel();
  const close = () => {
    state.dialog.value = null;
  };
  switch (state.dialog.value) {
    case 'settings':
      return <SettingsDialog close={close} />;
    case 'export':
      return <ExportDialog close={close} />;
    case 'shortcuts':
      return <ShortcutsDialog close={close} />;
    default:
      return null;
  }
};
