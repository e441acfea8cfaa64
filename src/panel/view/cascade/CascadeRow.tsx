import { assertNever } from '../../../protocol/assert-never.ts';
import type { FlowBadge, FlowNode, FlowPart } from '../../../report/flow-tree.ts';
import { strings } from '../../strings.ts';
import { formatColumnMs, formatMs } from '../format.ts';
import { Pill, type PillTone } from '../Pill.tsx';
import { stepTone } from '../step-tone.ts';
import type { TreeRow } from './tree-rows.ts';

export const ROW_HEIGHT = 22;

export interface CascadeRowProps {
  readonly id: string;
  readonly row: TreeRow;
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

export const CascadeRow = ({ id, row, top, odd, origin, selected, faint, select, toggle }: CascadeRowProps) => {
  const { node, level, expanded } = row;
  const hasChildren = node.children.length > 0;
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
        <Guides row={row} />
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
        <span class="cut" title={labelText(node)}>
          {node.label.map((part, index) => (
            <Part key={`${index} ${part.text}`} part={part} />
          ))}
          <Evidence node={node} />
        </span>
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

const Guides = ({ row }: { readonly row: TreeRow }) => (
  <>
    {row.guides.map((goesOn, index) => (
      <span key={index} class={goesOn ? 'guide is-line' : 'guide'} />
    ))}
    {row.level > 1 && <span class={row.position < row.siblings ? 'guide is-tee' : 'guide is-elbow'} />}
  </>
);

const Swatch = ({ node }: { readonly node: FlowNode }) => {
  if (node.kind === 'renders' || node.kind === 'reference') return null;
  const tone = node.step ? stepTone(node.step) : 'processing';
  return <span class="swatch" style={{ background: `var(--${tone})` }} />;
};

const Part = ({ part }: { readonly part: FlowPart }) => {
  const text = `${part.text} `;
  switch (part.role) {
    case 'name':
      return <b>{text}</b>;
    case 'place':
      return <code class="dim">{text}</code>;
    case 'dim':
      return <span class="dim">{text}</span>;
    case 'text':
      return <>{text}</>;
    default:
      return assertNever(part.role);
  }
};

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
