import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { Analysis, ComponentSummary } from '../../../analysis/model.ts';
import { strings } from '../../strings.ts';
import { formatCount, formatMs } from '../format.ts';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { useVirtualRows } from '../use-virtual-rows.ts';
import { firstRenderOf } from './first-render.ts';
import { type RankColumn, type RankOrder, rankComponents } from './rank-components.ts';

const ROW_HEIGHT = 22;
const COLUMNS: readonly RankColumn[] = [
  'name',
  'renders',
  'avoidable',
  'self',
  'subtree',
  'mounts',
  'memo',
  'instances',
];

/** All components of the recording, the dearest first; each column sorts. */
export const RankedTable = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const order = useSignal<RankOrder>({ column: hasTimes(analysis) ? 'self' : 'renders', descending: true });
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rankComponents(analysis.components, order.value), [analysis, order.value]);
  const virtual = useVirtualRows(scroller, rows.length, ROW_HEIGHT);

  const sortBy = (column: RankColumn) => {
    const same = order.value.column === column;
    order.value = { column, descending: same ? !order.value.descending : column !== 'name' };
  };
  const select = (component: ComponentSummary) => {
    const first = firstRenderOf(analysis, component.name, state.interaction.value?.id ?? null);
    if (first) state.selection.value = first;
  };

  if (rows.length === 0) return <p class="tab-empty">{strings.ranked.empty}</p>;
  return (
    <div class="ranked" ref={scroller} role="table" aria-label={strings.ranked.label} aria-rowcount={rows.length + 1}>
      <div class="ranked-row is-head" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" aria-sort={sortWord(order.value, column)}>
            <button type="button" onClick={() => sortBy(column)} title={strings.ranked.whole}>
              {strings.ranked.columns[column]}
              {order.value.column === column && <span aria-hidden="true">{order.value.descending ? ' ▾' : ' ▴'}</span>}
            </button>
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: `${virtual.totalHeight}px` }}>
        {virtual.rows.map(({ index, top }) => {
          const component = rows[index];
          return (
            component && (
              <div
                key={`${component.name} ${index}`}
                class={index % 2 === 1 ? 'ranked-row is-body is-odd' : 'ranked-row is-body'}
                role="row"
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${top}px)` }}
              >
                <Cells component={component} select={() => select(component)} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
};

const Cells = ({ component, select }: { readonly component: ComponentSummary; readonly select: () => void }) => {
  const { avoidable, renders, memoHits, memoMisses } = component;
  return (
    <>
      <span role="cell" class="cut">
        <button type="button" class="link cut" title={component.name} onClick={select}>
          {component.name}
        </button>
        {component.compiled && (
          <Pill tone="ghost" title={strings.ranked.compiledHint}>
            {strings.ranked.compiled}
          </Pill>
        )}
      </span>
      <span role="cell" class="num">
        {formatCount(renders)}
      </span>
      <span role="cell" class="num">
        {avoidable > 0 ? <Pill tone="avoidable">{formatCount(avoidable)}</Pill> : '0'}
      </span>
      <span role="cell" class="num">
        {formatMs(component.self)}
      </span>
      <span role="cell" class="num">
        {formatMs(component.subtree)}
      </span>
      <span role="cell" class="num">
        {formatCount(component.mounts)}
      </span>
      <span role="cell" class="num">
        {memoHits + memoMisses > 0 ? `${formatCount(memoHits)} / ${formatCount(memoMisses)}` : ''}
      </span>
      <span role="cell" class="num">
        {formatCount(component.instances)}
      </span>
    </>
  );
};

const sortWord = (order: RankOrder, column: RankColumn) =>
  order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending';

const hasTimes = (analysis: Analysis): boolean => analysis.components.some(({ self }) => self !== null);
