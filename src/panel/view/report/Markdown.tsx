import { assertNever } from '../../../protocol/assert-never.ts';
import { type Block, inlineParts, markdownBlocks } from './markdown-blocks.ts';

/** Our own report, set as elements. Page text in it stays text: no HTML is ever interpreted. */
export const Markdown = ({ text }: { readonly text: string }) => (
  <>
    {markdownBlocks(text).map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </>
);

const BlockView = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4';
      return (
        <Heading>
          <InlineText text={block.text} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <InlineText text={block.text} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <InlineText text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        <pre tabIndex={0}>{block.text}</pre>
      );
    case 'folded':
      return (
        <details>
          <summary>
            <InlineText text={block.summary} />
          </summary>
          {block.blocks.map((inner, index) => (
            <BlockView key={index} block={inner} />
          ))}
        </details>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index}>
                  <InlineText text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <InlineText text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return assertNever(block);
  }
};

const InlineText = ({ text }: { readonly text: string }) => (
  <>
    {inlineParts(text).map((part, index) => {
      switch (part.kind) {
        case 'code':
          return <code key={index}>{part.text}</code>;
        case 'strong':
          return <b key={index}>{part.text}</b>;
        case 'emphasis':
          return <em key={index}>{part.text}</em>;
        case 'text':
          return part.text;
        default:
          return assertNever(part.kind);
      }
    })}
  </>
);
