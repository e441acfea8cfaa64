import type { Analysis, ReactInfo } from '../../../analysis/model/analysis.ts';
import { isCapturing } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { usePanel } from '../panel-context.ts';
import { evidenceCounts } from './evidence-counts.ts';
import { Remarks } from './Remarks.tsx';

/** What this recording is made of and what it lacks, in words. */
export const StatusLine = () => {
  const { state } = usePanel();
  const { phase, page, analysis } = state;
  const shown = analysis.value;
  return (
    <footer class="status">
      {shown && !isCapturing(phase.value) ? (
        <RecordingStatus analysis={shown} />
      ) : (
        <>
          <span>
            {state.outcome.value.kind === 'analysing' ? strings.status.analysing : strings.status.phase[phase.value]}
          </span>
          {isCapturing(phase.value) && <Budget />}
          {page.value.renderers.map((renderer) => (
            <span key={renderer.renderer}>{reactWords(renderer)}</span>
          ))}
          <span class="status-space" />
          <span class="cut">{page.value.url}</span>
        </>
      )}
    </footer>
  );
};

/** How full the recording that runs is, and what it dropped to make room. */
const Budget = () => {
  const { state } = usePanel();
  const { renders, bytes, droppedInputs, droppedRenders } = state.held.value;
  const { limits } = state.settings.value;
  const { held, droppedOldest } = strings.status;
  return (
    <>
      <span>{held(renders, limits.renders, (bytes / 1_000_000).toFixed(1), limits.megabytes)}</span>
      {droppedInputs + droppedRenders > 0 && (
        <span class="status-warning">{droppedOldest(droppedInputs, droppedRenders)}</span>
      )}
    </>
  );
};

const reactWords = ({ version, build, support }: Pick<ReactInfo, 'version' | 'build' | 'support'>): string => {
  const words = strings.status.react(version, build === 'unknown' ? strings.status.unknownBuild : build);
  return support === 'full' ? words : `${words}, ${strings.status[support]}`;
};

const RecordingStatus = ({ analysis }: { readonly analysis: Analysis }) => {
  const { info, react, steps, interactions } = analysis;
  let commits = 0;
  let renders = 0;
  for (const step of steps) {
    if (step.kind !== 'commit') continue;
    commits += 1;
    renders += step.renders.length;
  }
  const { guessed, unknown } = evidenceCounts(analysis);
  const percent = info.durationMs > 0 ? ((100 * info.overheadMs) / info.durationMs).toFixed(1) : '0';
  const remarks = [...react.flatMap((copy) => copy.missing), ...info.notes];
  return (
    <>
      {info.imported && <span>{strings.status.imported}</span>}
      {react.length === 0 && !info.imported && <span>{strings.status.noReact}</span>}
      {react.map((copy) => (
        <span key={copy.renderer}>{reactWords(copy)}</span>
      ))}
      <span>{strings.status.counts(interactions.length, commits, renders)}</span>
      <span class={info.dropped > 0 ? 'status-warning' : ''}>
        {info.dropped > 0 ? strings.status.dropped(info.dropped) : strings.status.nothingDropped}
      </span>
      {!info.imported && <span>{strings.status.overhead(formatMs(info.overheadMs), percent)}</span>}
      {!info.complete && <span class="status-warning">{strings.status.incomplete}</span>}
      <span class="status-space" />
      {guessed + unknown === 0 ? (
        <span>{strings.status.allObserved}</span>
      ) : (
        <span>{evidenceWords(guessed, unknown)}</span>
      )}
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </>
  );
};

const evidenceWords = (guessed: number, unknown: number): string =>
  [
    ...(guessed > 0 ? [strings.status.guessedCauses(guessed)] : []),
    ...(unknown > 0 ? [strings.status.unknownCauses(unknown)] : []),
  ].join(', ');
