import type { RefObject } from 'preact';
import { goToMatch, matchIndex } from '../../state/go-to-match.ts';
import { strings } from '../../strings.ts';
import { formatCount } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { ToolButton } from './ToolButton.tsx';

/** Finds over the whole recording: Enter goes to the next match, Shift+Enter to the one before, Escape clears. */
export const SearchField = ({ field }: { readonly field: RefObject<HTMLInputElement | null> }) => {
  const { state } = usePanel();

  return (
    <search class={state.search.value === '' ? 'search' : 'search is-active'}>
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
          if (event.key === 'Enter') goToMatch(state, event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') state.search.value = '';
        }}
      />
      {state.search.value !== '' && (
        <>
          <span class="dim" aria-live="polite">
            {matchWords(matchIndex(state), state.matches.value.length)}
          </span>
          <ToolButton
            icon="previous"
            label={strings.toolbar.previousMatch}
            shortcut={SHORTCUTS.previousMatch}
            iconOnly
            onClick={() => goToMatch(state, -1)}
          />
          <ToolButton
            icon="next"
            label={strings.toolbar.nextMatch}
            shortcut={SHORTCUTS.nextMatch}
            iconOnly
            onClick={() => goToMatch(state, 1)}
          />
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
