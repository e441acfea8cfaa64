import type { ExportFormat } from '../../panel-actions.ts';
import { strings } from '../../strings.ts';

export interface ExportItem {
  readonly format: ExportFormat;
  readonly label: string;
  /** How its file's name ends. */
  readonly aside: string;
}

/** All that can be exported, in the order of the menu. */
export const EXPORT_ITEMS: readonly ExportItem[] = [
  { format: 'recording', label: strings.toolbar.exportRecording, aside: '.clickfall.json' },
  { format: 'compressed', label: strings.toolbar.exportCompressed, aside: '.clickfall.json.gz' },
  { format: 'json', label: strings.toolbar.exportJson, aside: '.json' },
  { format: 'md', label: strings.toolbar.exportMarkdown, aside: '.md' },
  { format: 'html', label: strings.toolbar.exportHtml, aside: '.html' },
  { format: 'mermaid', label: strings.toolbar.exportMermaid, aside: '.mmd' },
  { format: 'trace', label: strings.toolbar.exportTrace, aside: '.trace.json' },
  { format: 'react-profile', label: strings.toolbar.exportReactProfile, aside: '.react-profile.json' },
  { format: 'har', label: strings.toolbar.exportHar, aside: '.har' },
  { format: 'otlp', label: strings.toolbar.exportOtlp, aside: '.otlp.json' },
];
