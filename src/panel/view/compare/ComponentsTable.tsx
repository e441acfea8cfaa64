import { useSignal } from '@preact/signals';
import type { ComponentDelta } from '../../../analysis/compare/model.ts';
import { strings } from '../../strings.ts';
import { MiddleText } from '../MiddleText.tsx';
import { Pill } from '../Pill.tsx';
import { ChangesBar } from './ChangesBar.tsx';
import { type MainVerdict, mainVerdict, measureValue, signed, VERDICT_TONE } from './compare-words.ts';
import {
  type CompareFigure,
  type CompareOrder,
  type ComparePart,
  compareFigure,
  hasChanged,
  sortComponents,
} from './sort-components.ts';

const FIGURES: readonly CompareFigure[] = ['renders', 'avoidable', 'self'];
const PARTS: readonly ComparePart[] = ['before', 'after', 'change'];
/** More than anybody reads; the report has all of them. */
const MAX_ROWS = 300;

/** Per component before, after and difference; each column sorts. */
export const ComponentsTable = ({ components }: { readonly components: readonly ComponentDelta[] }) => {
  const words = strings.compare;
  const order = useSignal<CompareOrder>({ by: 'weight' });
  const showSame = useSignal(false);
  const changed = components.filter(hasChanged);
  const rows = sortComponents(showSame.value ? components : changed, order.value).slice(0, MAX_ROWS);

  const descendingNow = (same: boolean): boolean =>
    same && order.value.by !== 'weight' ? !order.value.descending : true;
  const sortBy = (figure: CompareFigure, part: ComparePart) => {
    const { value } = order;
    const same = value.by === 'figure' && value.figure === figure && value.part === part;
    order.value = { by: 'figure', figure, part, descending: descendingNow(same) };
  };
  const sortByName = () => {
    order.value = { by: 'name', descending: order.value.by === 'name' ? !order.value.descending : false };
  };
  const sortWord = (figure: CompareFigure, part: ComparePart) => {
    const { value } = order;
    if (value.by !== 'figure' || value.figure !== figure || value.part !== part) return 'none';
    return value.descending ? 'descending' : 'ascending';
  };

  return (
    <>
      <ChangesBar title={words.components} showSame={showSame} hasSame={changed.length < components.length} />
      {rows.length === 0 ? (
        <p class="dim">{words.same}</p>
      ) : (
        <div class="compare-scroll">
          <table class="compare-table is-wide" aria-label={words.components}>
            <thead>
              <tr>
                <th scope="col" class="is-name" rowSpan={2} aria-sort={nameSort(order.value)}>
                  <button type="button" onClick={sortByName}>
                    {words.columns.name}
                  </button>
                </th>
                {FIGURES.map((figure) => (
                  <th key={figure} scope="colgroup" colSpan={3} class="is-group">
                    {words.columns[figure]}
                  </th>
                ))}
                <th scope="col" rowSpan={2} class="is-verdict">
                  {words.columns.verdict}
                </th>
              </tr>
              <tr>
                {FIGURES.flatMap((figure) =>
                  PARTS.map((part) => (
                    <th key={`${figure} ${part}`} scope="col" aria-sort={sortWord(figure, part)}>
                      <button
                        type="button"
                        aria-label={`${words.columns[figure]}, ${words[part]}`}
                        onClick={() => sortBy(figure, part)}
                      >
                        {words[part]}
                      </button>
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.path} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};

const nameSort = (order: CompareOrder) =>
  order.by !== 'name' ? 'none' : order.descending ? 'descending' : 'ascending';

const Row = ({ row }: { readonly row: ComponentDelta }) => (
  <tr>
    <th scope="row" class="cut" title={row.path}>
      <MiddleText text={row.name} title="" />{' '}
      {row.presence !== 'both' && <Pill tone="ghost">{strings.compare.presence[row.presence]}</Pill>}
    </th>
    {FIGURES.flatMap((figure) =>
      PARTS.map((part) => {
        const value = compareFigure(row, figure, part);
        const unit = figure === 'self' ? 'ms' : 'count';
        const text = part === 'change' ? signed(unit, value) : measureValue(unit, value);
        const weight = part !== 'change' || !value ? '' : value < 0 ? ' is-less' : ' is-more';
        return (
          <td key={`${figure} ${part}`} class={`num${weight}`}>
            {text}
          </td>
        );
      }),
    )}
    <td class="is-verdict">
      <Verdict verdict={mainVerdict(row.before)} />
      {mainVerdict(row.before) !== mainVerdict(row.after) && (
        <>
          {' '}
          <span>→</span> <Verdict verdict={mainVerdict(row.after)} />
        </>
      )}
    </td>
  </tr>
);

const Verdict = ({ verdict }: { readonly verdict: MainVerdict }) => (
  <Pill tone={VERDICT_TONE[verdict]}>{strings.compare.verdicts[verdict]}</Pill>
);
