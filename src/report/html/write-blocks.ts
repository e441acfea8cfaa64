import { assertNever } from '../../protocol/assert-never.ts';
import type { Block, Span, Table, Text } from '../document/report-document.ts';
import { escapeHtml } from './escape-html.ts';
import { writeFlow } from './write-flow.ts';
import { writeTimeline } from './write-timeline.ts';

/** Blocks of a section, in order. */
export const writeBlocks = (blocks: readonly Block[]): string => blocks.map(writeBlock).join('\n');

const writeBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${writeText(block.text)}</p>`;
    case 'list': {
      const element = block.ordered ? 'ol' : 'ul';
      return `<${element}>${block.items.map((item) => `<li>${writeText(item)}</li>`).join('')}</${element}>`;
    }
    case 'table':
      return writeTable(block);
    case 'code':
      // what scrolls must be reachable by keyboard
      return `<pre tabindex="0"><code>${block.lines.map(escapeHtml).join('\n')}</code></pre>`;
    case 'flow':
      return writeFlow(block.label, block.flow);
    case 'timeline':
      return writeTimeline(block.picture);
    case 'folded':
      return `<details><summary>${writeText(block.summary)}</summary>\n${writeBlocks(block.blocks)}\n</details>`;
    default:
      return assertNever(block);
  }
};

const writeTable = ({ caption, columns, rows }: Table): string => {
  const number = columns.map(({ isNumber }) => (isNumber ? ' class="number"' : ''));
  const head = columns.map(({ title }, index) => `<th scope="col"${number[index]}>${escapeHtml(title)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell, index) => `<td${number[index]}>${writeText(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  const label = escapeHtml(caption);
  return `<div class="scrolls" role="region" aria-label="${label}" tabindex="0"><table><caption>${label}</caption><thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table></div>`;
};

/** A line of text with its emphasis. */
export const writeText = (text: Text): string => text.map(writeSpan).join('');

const writeSpan = (span: Span): string => {
  if (typeof span === 'string') return escapeHtml(span);
  switch (span.kind) {
    case 'code':
      // a path may break behind its folders
      return `<code>${escapeHtml(span.text).replaceAll('/', '/<wbr>')}</code>`;
    case 'strong':
      return `<strong>${escapeHtml(span.text)}</strong>`;
    case 'aside':
      return `<small>${escapeHtml(span.text)}</small>`;
    default:
      return assertNever(span.kind);
  }
};
