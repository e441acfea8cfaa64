import type { CallTarget } from '../../panel-actions.ts';
import { callLoan, loanKey } from '../../state/loan.ts';
import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';

/** Sets a break on a function of the page; takes it away where there is one. */
export const BreakButton = ({ target }: { readonly target: CallTarget }) => {
  const { state, actions } = usePanel();
  const recording = state.recording.value;
  const analysis = state.analysis.value;
  const loan = recording && analysis && callLoan(recording, analysis, target);
  if (!loan || !state.devtools.value.breaks) return null;
  const key = loanKey(loan);
  const active = state.breaks.value.find((candidate) => candidate.key === key);
  const isComponent = target.kind === 'component';
  return (
    <button
      type="button"
      class="button"
      aria-pressed={active !== undefined}
      title={isComponent ? strings.page.breakComponentHint : strings.page.breakHandlerHint}
      onClick={() => (active ? actions.removeBreak(active.token) : actions.breakOn(target))}
    >
      <Icon name="break" />
      {isComponent ? strings.page.breakComponent : strings.page.breakHandler}
    </button>
  );
};
