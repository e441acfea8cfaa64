import type { ExportFormat } from '../../panel-actions.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { MenuButton } from './MenuButton.tsx';

const ITEMS: readonly { readonly format: ExportFormat; readonly label: string; readonly aside: string }[] = [
  { format: 'recording', label: strings.toolbar.exportRecording, aside: '.clickfall.json' },
  { format: 'json', label: strings.toolbar.exportJson, aside: '.report.json' },
  { format: 'md', label: strings.toolbar.exportMarkdown, aside: '.md' },
  { format: 'html', label: strings.toolbar.exportHtml, aside: '.html' },
  { format: 'mermaid', label: strings.toolbar.exportMermaid, aside: '.mmd' },
];

export const ExportMenu = () => {
  const { state, actions } = usePanel();
  return (
    <MenuButton
      icon="export"
      label={strings.toolbar.export}
      hint={strings.toolbar.exportHint}
      disabled={state.recording.value === null}
      items={ITEMS.map(({ format, label, aside }) => ({ label, aside, onSelect: () => actions.exportAs(format) }))}
    />
  );
};
