import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { ComponentSummary } from '../../../analysis/model/render.ts';
import { strings } from '../../strings.ts';
import { formatCount, formatMs } from '../format.ts';
import { MiddleText } from '../MiddleText.tsx';
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
    const same = state.componentFilter.value === component.name;
    state.componentFilter.value = same ? null : component.name;
    const first = firstRenderOf(analysis, component.name, state.interaction.value?.id ?? null);
    if (first) state.selection.value = first;
  };

  if (rows.length === 0) return <p class="tab-empty">{strings.ranked.empty}</p>;
  const above = virtual.rows[0]?.top ?? 0;
  const below = virtual.totalHeight - above - virtual.rows.length * ROW_HEIGHT;
  return (
    <div class="ranked" ref={scroller}>
      <table aria-label={strings.ranked.label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" class={`is-${column}`} aria-sort={sortWord(order.value, column)}>
                <button type="button" onClick={() => sortBy(column)} title={strings.ranked.whole}>
                  {strings.ranked.columns[column]}
                  {order.value.column === column && (
                    <span aria-hidden="true">{order.value.descending ? ' ▾' : ' ▴'}</span>
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {virtual.rows.map(({ index }) => {
            const component = rows[index];
            return (
              component && (
                <Row
                  key={index}
                  index={index}
                  component={component}
                  shownAlone={state.componentFilter.value === component.name}
                  select={() => select(component)}
                />
              )
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
};

/** Keeps the place of the rows that are out of view. */
const Spacer = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : (
    <tr>
      <td colSpan={COLUMNS.length} style={{ height: `${height}px` }} />
    </tr>
  );

interface RowProps {
  readonly index: number;
  readonly component: ComponentSummary;
  /** Timeline and tree are filtered by it. */
  readonly shownAlone: boolean;
  readonly select: () => void;
}

const Row = ({ index, component, shownAlone, select }: RowProps) => {
  const { avoidable, renders, memoHits, memoMisses } = component;
  return (
    <tr class={index % 2 === 1 ? 'is-odd' : ''} aria-rowindex={index + 2} style={{ height: `${ROW_HEIGHT}px` }}>
      <th scope="row" class="is-name">
        <button
          type="button"
          class="link"
          aria-pressed={shownAlone}
          title={`${component.name}\n${strings.filter.byComponent(component.name)}`}
          onClick={select}
        >
          <MiddleText text={component.name} title="" />
        </button>
        {component.compiled && (
          <Pill tone="ghost" title={strings.ranked.compiledHint}>
            {strings.ranked.compiled}
          </Pill>
        )}
      </th>
      <td class="num">{formatCount(renders)}</td>
      <td class="num">{avoidable > 0 ? <Pill tone="avoidable">{formatCount(avoidable)}</Pill> : '0'}</td>
      <td class="num">{formatMs(component.self)}</td>
      <td class="num">{formatMs(component.subtree)}</td>
      <td class="num">{formatCount(component.mounts)}</td>
      <td class="num">{memoHits + memoMisses > 0 ? `${formatCount(memoHits)} / ${formatCount(memoMisses)}` : ''}</td>
      <td class="num">{formatCount(component.instances)}</td>
    </tr>
  );
};

const sortWord = (order: RankOrder, column: RankColumn) =>
  order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending';

const hasTimes = (analysis: Analysis): boolean => analysis.components.some(({ self }) => self !== null);
