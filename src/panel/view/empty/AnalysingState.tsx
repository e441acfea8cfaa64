import type { AnalysisWork } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';

/** While a recording is read and analysed: how far that is, and a way out. Shown late, since most take no time. */
export const AnalysingState = ({ work: { file, progress } }: { readonly work: AnalysisWork }) => {
  const { actions } = usePanel();
  const { empty } = strings;
  return (
    <section class="live is-analysing">
      <div>
        <h2 class="empty-title">{file === null ? empty.analysingTitle : empty.openingTitle(file)}</h2>
        <p class="dim">{empty.stages[progress.stage]}</p>
      </div>
      <progress aria-label={empty.progress} value={progress.done} max={1} />
      <button type="button" class="button" onClick={actions.cancelAnalysis}>
        {empty.cancel}
      </button>
    </section>
  );
};
