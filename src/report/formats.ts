import type { Analysis } from '../analysis/model/analysis.ts';
import { toHar } from './har.ts';
import { toHtml } from './html.ts';
import { toReportJson } from './json.ts';
import { compactJsonText, jsonText } from './json-text.ts';
import { toMarkdown } from './markdown.ts';
import { toMermaid } from './mermaid.ts';
import { toOtlp } from './otlp.ts';
import { toReactProfile } from './react-profile.ts';
import { toTrace } from './trace.ts';

export type FormatId = 'md' | 'html' | 'mermaid' | 'json' | 'trace' | 'react-profile' | 'har' | 'otlp';

export interface ExportOptions {
  /** Keep values of URL queries and captured prop and state values. Off unless the user asked for it. */
  readonly values?: boolean;
}

/** A report that can be saved as a file. */
export interface ReportFormat {
  readonly id: FormatId;
  /** As a menu shows it. */
  readonly label: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
  readonly render: (analysis: Analysis, options?: ExportOptions) => string;
}

/** All reports, in the order in which a menu shows them. */
export const formats: readonly ReportFormat[] = [
  {
    id: 'md',
    label: 'Markdown report',
    extension: 'md',
    mime: 'text/markdown',
    render: (analysis, options) => toMarkdown(analysis, options),
  },
  {
    id: 'html',
    label: 'HTML report',
    extension: 'html',
    mime: 'text/html',
    render: (analysis, options) => toHtml(analysis, options),
  },
  {
    id: 'mermaid',
    label: 'Mermaid diagram',
    extension: 'mmd',
    mime: 'text/vnd.mermaid',
    render: (analysis, options) => toMermaid(analysis, options),
  },
  {
    id: 'json',
    label: 'JSON report',
    extension: 'json',
    mime: 'application/json',
    render: (analysis, options) => jsonText(toReportJson(analysis, options)),
  },
  {
    id: 'trace',
    label: 'Chrome trace',
    extension: 'trace.json',
    mime: 'application/json',
    render: (analysis, options) => compactJsonText(toTrace(analysis, options)),
  },
  {
    id: 'react-profile',
    label: 'React DevTools profile',
    extension: 'react-profile.json',
    mime: 'application/json',
    render: (analysis, options) => compactJsonText(toReactProfile(analysis, options)),
  },
  {
    id: 'har',
    label: 'HAR',
    extension: 'har',
    mime: 'application/json',
    render: (analysis, options) => jsonText(toHar(analysis, options)),
  },
  {
    id: 'otlp',
    label: 'OpenTelemetry traces',
    extension: 'otlp.json',
    mime: 'application/json',
    render: (analysis, options) => compactJsonText(toOtlp(analysis, options)),
  },
];
