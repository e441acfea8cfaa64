import type { Analysis } from '../analysis/model/analysis.ts';
import { buildDocument, type DocumentOptions } from './document/build-document.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';

/** The report for pull requests and notes. Text of the page is escaped. */
export const toMarkdown = (analysis: Analysis, options: DocumentOptions = {}): string =>
  writeMarkdown(buildDocument(analysis, options));
