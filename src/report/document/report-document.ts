import type { FlowRows } from '../flow/flow-rows.ts';
import type { TimelinePicture } from '../timeline/timeline-picture.ts';

/**
 * A report for people before it has a format: computed once, written by `markdown/` and `html/`. Every text in it is
 * plain, also that of the page: whoever writes it, escapes it.
 */
export interface ReportDocument {
  readonly title: string;
  /** Page, time, React: one line below the title. */
  readonly byline: Text;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Unique within the document, `[a-z-]+`: an address within the page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A line of text, in parts. A plain string is text without emphasis. */
export type Text = readonly Span[];
export type Span = string | { readonly kind: 'code' | 'strong' | 'aside'; readonly text: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | Table
  | { readonly kind: 'code'; readonly language: 'tsx' | 'mermaid' | 'text'; readonly lines: readonly string[] }
  /** What caused what; `label` names it for those who cannot see it. */
  | { readonly kind: 'flow'; readonly label: string; readonly flow: FlowRows }
  /** Formats without pictures leave it out: all of it is in the flow. */
  | { readonly kind: 'timeline'; readonly picture: TimelinePicture }
  /** Closed until the reader opens it. Holds no further ones. */
  | { readonly kind: 'folded'; readonly summary: Text; readonly blocks: readonly Block[] };

export interface Table {
  readonly kind: 'table';
  /** What its rows are, in a few words. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells as columns; never empty. */
  readonly rows: readonly (readonly Text[])[];
}

export interface Column {
  readonly title: string;
  readonly isNumber: boolean;
}
