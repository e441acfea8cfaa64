import { strings } from '../../strings.ts';
import { EXPORT_ITEMS } from '../export/export-items.ts';
import { usePanel } from '../panel-context.ts';
import { MenuButton } from './MenuButton.tsx';

/** Saves at once, without values; the last item asks first. */
export const ExportMenu = () => {
  const { state, actions } = usePanel();
  return (
    <MenuButton
      icon="export"
      label={strings.toolbar.export}
      hint={strings.toolbar.exportHint}
      disabled={state.recording.value === null}
      items={[
        ...EXPORT_ITEMS.map(({ format, label, aside }) => ({ label, aside, onSelect: () => actions.exportAs(format) })),
        {
          label: strings.toolbar.exportChoose,
          onSelect: () => {
            state.dialog.value = 'export';
          },
        },
      ]}
    />
  );
};
