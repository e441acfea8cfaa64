import { extensionOf } from '../../export-formats.ts';
import type { ExportFormat } from '../../panel-actions.ts';
import { strings } from '../../strings.ts';

export interface ExportItem {
  readonly format: ExportFormat;
  readonly label: string;
  /** How its file's name ends. */
  readonly aside: string;
}

const LABELS: readonly Omit<ExportItem, 'aside'>[] = [
  { format: 'recording', label: strings.toolbar.exportRecording },
  { format: 'compressed', label: strings.toolbar.exportCompressed },
  { format: 'json', label: strings.toolbar.exportJson },
  { format: 'md', label: strings.toolbar.exportMarkdown },
  { format: 'html', label: strings.toolbar.exportHtml },
  { format: 'mermaid', label: strings.toolbar.exportMermaid },
  { format: 'trace', label: strings.toolbar.exportTrace },
  { format: 'react-profile', label: strings.toolbar.exportReactProfile },
  { format: 'har', label: strings.toolbar.exportHar },
  { format: 'otlp', label: strings.toolbar.exportOtlp },
];

/** All that can be exported, in the order of the menu. */
export const EXPORT_ITEMS: readonly ExportItem[] = LABELS.map((item) => ({
  ...item,
  aside: `.${extensionOf(item.format)}`,
}));
