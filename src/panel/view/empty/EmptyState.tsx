import { isCapturing, type PanelState } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { AnalysingState } from './AnalysingState.tsx';
import { LiveState } from './LiveState.tsx';
import { Notice } from './Notice.tsx';
import { ProductionNotice } from './ProductionNotice.tsx';
import { StartState } from './StartState.tsx';

export interface EmptyStateProps {
  readonly pickFile: () => void;
}

/** What stands where no recording is shown: what goes on, what is in the way, and what to do next. */
export const EmptyState = ({ pickFile }: EmptyStateProps) => {
  const { state, actions } = usePanel();
  const { phase } = state;
  const outcome = state.outcome.value;
  return (
    <main class="empty" tabIndex={-1}>
      <div class="empty-column">
        {isCapturing(phase.value) ? (
          <LiveState phase={phase.value} counts={state.liveCounts.value} stop={actions.stop} />
        ) : outcome.kind === 'analysing' ? (
          <AnalysingState work={outcome.work} />
        ) : (
          <>
            <Obstacle state={state} />
            {phase.value === 'ready' && <ProductionNotice renderers={state.page.value.renderers} />}
            <StartState pickFile={pickFile} />
          </>
        )}
      </div>
    </main>
  );
};

/** The most pressing reason why there is nothing to see, if there is one. */
const Obstacle = ({ state }: { readonly state: PanelState }) => {
  const { actions } = usePanel();
  const { empty } = strings;
  const outcome = state.outcome.value;
  const page = state.page.value;

  if (outcome.kind === 'failed') {
    return (
      <Notice kind="error" title={empty.failedTitle} text={`${empty.failedText} (${outcome.reason})`}>
        <button type="button" class="button" onClick={() => actions.exportAs('recording')}>
          {strings.toolbar.export}
        </button>
        <button type="button" class="button" onClick={actions.analyseAgain}>
          {empty.again}
        </button>
      </Notice>
    );
  }
  if (outcome.kind === 'done') return <Notice kind="info" title={empty.nothingTitle} text={empty.nothingText} />;
  if (state.phase.value === 'connecting') {
    return <Notice kind="info" title={empty.connectingTitle} text={empty.connectingText} />;
  }
  if (state.phase.value === 'no-page')
    return <Notice kind="warning" title={empty.noPageTitle} text={empty.noPageText} />;
  if (page.reactBeforeAgent) {
    return (
      <Notice kind="warning" title={empty.lateTitle} text={empty.lateText}>
        <button type="button" class="button is-primary" onClick={actions.reloadAndRecord}>
          {strings.toolbar.reload}
        </button>
      </Notice>
    );
  }
  if (page.connected && page.renderers.length === 0)
    return <Notice kind="info" title={empty.noReactTitle} text={empty.noReactText} />;
  return null;
};
