import { useMemo } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { countFiltered } from '../../state/render-filter.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { MiddleText } from '../MiddleText.tsx';
import { usePanel } from '../panel-context.ts';

interface Chip {
  readonly text: string;
  readonly remove: () => void;
}

/** What is filtered at the moment, each with its removal, so that nobody takes a part for the whole. */
export const FilterBar = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const filter = state.filter.value;
  const counts = useMemo(() => filter && countFiltered(analysis, filter), [analysis, filter]);
  if (filter === null || counts === null) return null;

  const words = strings.filter;
  const without = (part: Partial<typeof state.settings.value>) => () => {
    state.settings.value = { ...state.settings.value, ...part };
  };
  const withoutComponent = () => {
    state.componentFilter.value = null;
  };
  const chips: readonly Chip[] = [
    ...(filter.component === null ? [] : [{ text: words.component(filter.component), remove: withoutComponent }]),
    ...(filter.onlyAvoidable ? [{ text: words.onlyAvoidable, remove: without({ onlyAvoidable: false }) }] : []),
    ...(filter.hideLibrary ? [{ text: words.hideLibrary, remove: without({ hideLibrary: false }) }] : []),
    ...(filter.minMs > 0 ? [{ text: words.shorter(formatMs(filter.minMs)), remove: without({ minMs: 0 }) }] : []),
  ];
  return (
    <section class="filters" aria-label={words.active}>
      <Icon name="filter" />
      {chips.map(({ text, remove }) => (
        <span key={text} class="chip">
          <MiddleText text={text} />
          <button
            type="button"
            class="tool"
            aria-label={words.remove(text)}
            title={words.remove(text)}
            onClick={remove}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <span class="dim num" role="status">
        {words.count(counts.shown, counts.all)}
      </span>
      {chips.length > 1 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            for (const { remove } of chips) remove();
          }}
        >
          {words.clear}
        </button>
      )}
    </section>
  );
};
