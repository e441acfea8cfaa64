import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';
import { MiddleText } from '../MiddleText.tsx';
import { usePanel } from '../panel-context.ts';

/** The breaks that are set in the page, each with its removal. Nothing while there is none. */
export const BreakBar = () => {
  const { state, actions } = usePanel();
  const breaks = state.breaks.value;
  if (breaks.length === 0) return null;
  return (
    <section class="breaks" aria-label={strings.page.breaksLabel}>
      <Icon name="break" />
      <span class="dim">{strings.page.breaks}</span>
      {breaks.map(({ token, name }) => (
        <span key={token} class="chip">
          <span class="mono">
            <MiddleText text={name} />
          </span>
          <button
            type="button"
            class="tool"
            aria-label={strings.page.removeBreak(name)}
            title={strings.page.removeBreak(name)}
            onClick={() => actions.removeBreak(token)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
    </section>
  );
};
