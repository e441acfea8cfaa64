import type { LiveCounts, PanelPhase } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { formatCount } from '../format.ts';

export interface LiveStateProps {
  readonly phase: PanelPhase;
  readonly counts: LiveCounts;
  readonly stop: () => void;
}

const WORDS: Partial<Record<PanelPhase, { readonly title: string; readonly text: string }>> = {
  recording: { title: strings.empty.recordingTitle, text: strings.empty.recordingText },
  armed: { title: strings.empty.armedTitle, text: strings.empty.armedText },
  settling: { title: strings.empty.settlingTitle, text: strings.empty.settlingText },
  stopped: { title: strings.empty.stoppedTitle, text: strings.empty.stoppedText },
};

/** While a recording runs: what to do, and that something arrives. */
export const LiveState = ({ phase, counts, stop }: LiveStateProps) => {
  const words = WORDS[phase];
  const names = strings.empty.counts;
  return (
    <section class={`live is-${phase}`}>
      <div class="live-light" aria-hidden="true" />
      <div>
        <h2 class="empty-title">{words?.title}</h2>
        <p class="dim">{words?.text}</p>
      </div>
      <dl class="live-counts">
        <Count name={names.inputs(counts.inputs)} value={counts.inputs} />
        <Count name={names.requests(counts.requests)} value={counts.requests} />
        <Count name={names.commits(counts.commits)} value={counts.commits} />
        <Count name={names.renders(counts.renders)} value={counts.renders} />
      </dl>
      {phase !== 'stopped' && (
        <button type="button" class="button" onClick={stop}>
          {strings.toolbar.stop}
        </button>
      )}
    </section>
  );
};

const Count = ({ name, value }: { readonly name: string; readonly value: number }) => (
  <div>
    <dd class={value === 0 ? 'dim' : ''}>{formatCount(value)}</dd>
    <dt>{name}</dt>
  </div>
);
