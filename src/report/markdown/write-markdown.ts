import { assertNever } from '../../protocol/assert-never.ts';
import type { Block, ReportDocument, Span, Text } from '../document/report-document.ts';
import { flowText } from '../flow/flow-text.ts';
import { codeBlock, escapeStart, escapeText, inlineCode } from './escape.ts';
import { list, table } from './table.ts';

/** A document as GitHub shows it. What is folded is the only HTML in it. */
export const writeMarkdown = ({ title, byline, sections }: ReportDocument): string =>
  `${[
    `# ${escapeText(title)}`,
    escapeStart(lineOf(byline)),
    ...sections.map((section) => `## ${escapeText(section.title)}\n\n${blocksOf(section.blocks)}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;

const blocksOf = (blocks: readonly Block[]): string =>
  blocks
    .map(blockOf)
    .filter((text) => text !== '')
    .join('\n\n');

const blockOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return escapeStart(lineOf(block.text));
    case 'list':
      return list(block.items.map(lineOf), block.ordered);
    case 'table':
      return `**${escapeText(block.caption)}**\n\n${table(
        block.columns.map((column) => escapeText(column.title)),
        block.rows.map((cells) => cells.map(lineOf)),
        block.columns.map(({ isNumber }) => isNumber),
      )}`;
    case 'code':
      return codeBlock(block.lines, block.language);
    case 'flow':
      return codeBlock(flowText(block.flow));
    case 'timeline':
      return '';
    case 'folded':
      // A blank line on both sides lets Markdown begin again within the HTML
      return `<details>\n<summary>${summaryOf(block.summary)}</summary>\n\n${blocksOf(block.blocks)}\n\n</details>`;
    default:
      return assertNever(block);
  }
};

const lineOf = (text: Text): string => text.map(spanOf).join('');

const spanOf = (span: Span): string => {
  if (typeof span === 'string') return escapeText(span);
  switch (span.kind) {
    case 'code':
      return inlineCode(span.text);
    case 'strong':
      return `**${escapeText(span.text.trim())}**`;
    case 'aside':
      return `*${escapeText(span.text.trim())}*`;
    default:
      return assertNever(span.kind);
  }
};

/** HTML, not Markdown: only what HTML reads needs to be escaped, and emphasis is left out. */
const summaryOf = (text: Text): string =>
  text
    .map((span) => (typeof span === 'string' ? span : span.text))
    .join('')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
