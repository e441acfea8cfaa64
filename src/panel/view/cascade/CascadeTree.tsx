import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { buildFlow, type FlowNode } from '../../../report/flow-tree.ts';
import type { Selection } from '../../state/selection.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { useVirtualRows } from '../use-virtual-rows.ts';
import { CascadeRow, ROW_HEIGHT } from './CascadeRow.tsx';
import { createTreeFilter } from './tree-filter.ts';
import { treeMove } from './tree-keys.ts';
import { branchesTo, openAtFirst, selectionOfNode, showsSelection, treeRows } from './tree-rows.ts';
import { useFittingGuides } from './use-fitting-guides.ts';

/** About two screens of a docked panel. */
const FIRST_ROWS = 80;

/** The cascade of the current interaction as a tree (ARIA tree pattern, one focus, `aria-activedescendant`). */
export const CascadeTree = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const interaction = state.interaction.value;
  const root = useMemo(() => buildFlow(analysis, interaction?.id ?? null), [analysis, interaction?.id]);
  const first = useMemo(() => openAtFirst(root, FIRST_ROWS), [root]);
  const toggled = useSignal<ReadonlyMap<string, boolean>>(new Map());
  // several lines may stand for the same thing: the one that was chosen here stays the active one
  const chosen = useSignal<{ readonly key: string; readonly selection: Selection | null } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLSpanElement>(null);
  const guides = useFittingGuides(column);

  const isOpen = (node: FlowNode): boolean => toggled.value.get(node.key) ?? first.has(node.key);
  const filter = state.filter.value;
  const filtered = useMemo(() => createTreeFilter(analysis, filter), [analysis, filter]);
  const rows = treeRows(root, isOpen, filtered.isShown);
  const selected = state.selection.value;
  const own = chosen.value?.selection === selected ? rows.findIndex(({ node }) => node.key === chosen.value?.key) : -1;
  const active = own >= 0 ? own : rows.findIndex(({ node }) => showsSelection(node, selected));
  const virtual = useVirtualRows(scroller, rows.length, ROW_HEIGHT, active);

  const setOpen = (keys: readonly string[], open: boolean) => {
    toggled.value = new Map([...toggled.value, ...keys.map((key) => [key, open] as const)]);
  };
  const select = (index: number) => {
    const row = rows[index];
    if (!row) return;
    const selection = selectionOfNode(row.node) ?? state.selection.value;
    chosen.value = { key: row.node.key, selection };
    state.selection.value = selection;
  };

  useEffect(() => {
    const branches = selected && branchesTo(analysis, root, selected);
    const closed = branches?.filter((key) => !(toggled.peek().get(key) ?? first.has(key))) ?? [];
    if (closed.length > 0) setOpen(closed, true);
  }, [selected, root]);

  useEffect(() => {
    if (active >= 0) virtual.scrollTo(active);
  }, [active, root]);

  const onKey = (event: KeyboardEvent) => {
    const move = treeMove(event.key, rows, active);
    if (move === null) return;
    event.preventDefault();
    if (move.kind === 'toggle') setOpen([move.key], move.open);
    else select(move.index);
  };

  return (
    <div class="cascade">
      <div class="cascade-head" aria-hidden="true">
        <span ref={column}>{strings.cascade.columns.what}</span>
        <span class="cascade-at" title={strings.cascade.at}>
          {strings.cascade.columns.at}
        </span>
        <span class="cascade-duration">{strings.cascade.columns.duration}</span>
        <span class="cascade-badge">{strings.cascade.columns.badge}</span>
      </div>
      <div
        class="cascade-scroll"
        ref={scroller}
        role="tree"
        aria-label={strings.cascade.label}
        aria-activedescendant={active >= 0 ? rowId(active) : undefined}
        tabIndex={0}
        onKeyDown={onKey}
      >
        <div role="presentation" style={{ height: `${virtual.totalHeight}px` }}>
          {virtual.rows.map(({ index, top }) => {
            const row = rows[index];
            return (
              row && (
                <CascadeRow
                  key={row.node.key}
                  id={rowId(index)}
                  row={row}
                  guides={guides}
                  top={top}
                  odd={index % 2 === 1}
                  origin={interaction?.at ?? 0}
                  selected={index === active}
                  faint={filtered.isFaint(row.node)}
                  select={() => select(index)}
                  toggle={() => setOpen([row.node.key], !row.expanded)}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
};

const rowId = (index: number): string => `cascade-row-${index}`;
