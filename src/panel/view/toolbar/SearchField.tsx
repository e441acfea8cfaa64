import type { RefObject } from 'preact';
import { sameSelection } from '../../state/selection.ts';
import { strings } from '../../strings.ts';
import { formatCount } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { ToolButton } from './ToolButton.tsx';

/** Finds over the whole recording: Enter goes to the next match, Shift+Enter to the one before, Escape clears. */
export const SearchField = ({ field }: { readonly field: RefObject<HTMLInputElement | null> }) => {
  const { state } = usePanel();
  const matches = state.matches.value;
  const index = matches.findIndex((match) => sameSelection(match, state.selection.value));

  const go = (step: 1 | -1) => {
    const next = index < 0 && step < 0 ? matches.length - 1 : (index + step + matches.length) % matches.length;
    const match = matches[next];
    if (match) state.selection.value = match;
  };

  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={state.search.value}
        placeholder={strings.toolbar.search}
        aria-label={strings.toolbar.searchLabel}
        aria-keyshortcuts={SHORTCUTS.search.aria}
        title={`${strings.toolbar.searchLabel} (${SHORTCUTS.search.keys})`}
        spellcheck={false}
        onInput={(event) => {
          state.search.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') state.search.value = '';
        }}
      />
      {state.search.value !== '' && (
        <>
          <span class="dim" aria-live="polite">
            {matchWords(index, matches.length)}
          </span>
          <ToolButton icon="previous" label={strings.toolbar.previousMatch} iconOnly onClick={() => go(-1)} />
          <ToolButton icon="next" label={strings.toolbar.nextMatch} iconOnly onClick={() => go(1)} />
          <ToolButton
            icon="close"
            label={strings.toolbar.clearSearch}
            iconOnly
            onClick={() => {
              state.search.value = '';
            }}
          />
        </>
      )}
    </search>
  );
};

const matchWords = (index: number, count: number): string => {
  if (count === 0) return strings.toolbar.noMatch;
  return index < 0 ? formatCount(count) : strings.toolbar.match(index + 1, count);
};
