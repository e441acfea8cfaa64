import type { Analysis } from '../analysis/model/analysis.ts';
import { buildDocument, type DocumentOptions } from './document/build-document.ts';
import { writeHtml } from './html/write-html.ts';

/** The report as one file that needs nothing else: no script, no network. Text of the page is escaped. */
export const toHtml = (analysis: Analysis, options: DocumentOptions = {}): string =>
  writeHtml(buildDocument(analysis, options));
