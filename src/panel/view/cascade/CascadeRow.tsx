import type { FlowBadge, FlowNode, FlowPart } from '../../../report/flow-tree.ts';
import { strings } from '../../strings.ts';
import { formatColumnMs, formatMs } from '../format.ts';
import { MiddleText } from '../MiddleText.tsx';
import { Pill, type PillTone } from '../Pill.tsx';
import { stepTone } from '../step-tone.ts';
import { guidesOf, type TreeRow } from './tree-rows.ts';

export const ROW_HEIGHT = 22;

export interface CascadeRowProps {
  readonly id: string;
  readonly row: TreeRow;
  /** Lines of so many levels fit before it. */
  readonly guides: number;
  readonly top: number;
  readonly odd: boolean;
  /** Time that the "at" column counts from. */
  readonly origin: number;
  readonly selected: boolean;
  /** A filter does not let it through. */
  readonly faint: boolean;
  readonly select: () => void;
  readonly toggle: () => void;
}

export const CascadeRow = ({ id, row, guides, top, odd, origin, selected, faint, select, toggle }: CascadeRowProps) => {
  const { node, level, expanded } = row;
  const hasChildren = node.hasChildren;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree keeps the focus and names its active row
    <div
      id={id}
      class={`cascade-row${odd ? ' is-odd' : ''}${node.kind === 'renders' ? ' is-renders' : ''}${faint ? ' is-faint' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={hasChildren ? expanded : undefined}
      aria-selected={selected}
      onClick={select}
      onDblClick={hasChildren ? toggle : undefined}
    >
      <span class="cascade-what">
        <Guides row={row} most={guides} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys open and close */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut for the arrow keys */}
        <span
          class={hasChildren ? 'twisty' : 'twisty is-leaf'}
          onClick={(event) => {
            if (!hasChildren) return;
            event.stopPropagation();
            toggle();
          }}
        />
        <Swatch node={node} />
        <span class="cascade-label" title={labelText(node)}>
          <span class="cascade-words">
            {node.label
              .filter(({ role }) => role !== 'place')
              .map((part, index) => (
                <Part key={`${index} ${part.text}`} part={part} />
              ))}
          </span>
          {node.label
            .filter(({ role }) => role === 'place')
            .map(({ text }) => (
              <code key={text} class="dim" title={text}>
                {fileOf(text)}
              </code>
            ))}
        </span>
        <Evidence node={node} />
      </span>
      <span class="cascade-at num">
        {node.kind === 'renders' || node.at === null ? '' : formatColumnMs(node.at - origin)}
      </span>
      <span class="cascade-duration num">{node.duration === null ? '' : formatMs(node.duration)}</span>
      <span class="cascade-badge">
        {node.badge && <Pill tone={BADGE_TONE[node.badge]}>{node.badgeText || node.badge}</Pill>}
      </span>
    </div>
  );
};

const BADGE_TONE: Record<FlowBadge, PillTone> = {
  avoidable: 'avoidable',
  necessary: 'necessary',
  unknown: 'unknown',
  mount: 'mount',
  cascading: 'cascading',
  discarded: 'ghost',
  failed: 'bad',
  server: 'ghost',
  handler: 'ghost',
};

const Guides = ({ row, most }: { readonly row: TreeRow; readonly most: number }) => {
  const { shown, hidden } = guidesOf(row, most);
  return (
    <>
      {hidden > 0 && (
        <span class="guides-hidden dim num" title={strings.cascade.level(row.level)}>
          +{hidden}
        </span>
      )}
      {shown.map((goesOn, index) => (
        <span key={index} class={goesOn ? 'guide is-line' : 'guide'} />
      ))}
      {row.level > 1 && <span class={row.position < row.siblings ? 'guide is-tee' : 'guide is-elbow'} />}
    </>
  );
};

const Swatch = ({ node }: { readonly node: FlowNode }) => {
  if (node.kind === 'renders' || node.kind === 'reference') return null;
  const tone = node.step ? stepTone(node.step) : 'processing';
  return <span class="swatch" style={{ background: `var(--${tone})` }} />;
};

/** An arrow, a request's method: cut, it would say nothing. In letters. */
const SHORT_PART = 7;
const PART_CLASS: Record<FlowPart['role'], string> = { name: 'is-name', text: '', dim: 'dim', place: 'dim' };

const Part = ({ part: { role, text } }: { readonly part: FlowPart }) => (
  <>
    <span class={text.length < SHORT_PART ? `${PART_CLASS[role]} is-whole` : PART_CLASS[role]}>
      <MiddleText text={text} title="" />
    </span>{' '}
  </>
);

/** The folders are in the tooltip: file and line tell a place apart. */
const fileOf = (place: string): string => place.split('/').at(-1) || place;

/** Said only where it is less than observed: most links are. */
const Evidence = ({ node }: { readonly node: FlowNode }) => {
  if (node.evidence !== 'guessed' && node.evidence !== 'unknown') return null;
  return (
    <span class="evidence" title={strings.cascade.evidence[node.evidence]}>
      {strings.cascade[node.evidence]}
    </span>
  );
};

const labelText = (node: FlowNode): string => node.label.map(({ text }) => text).join(' ');
