import { signal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { isCapturing, type PanelState } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';

/** What goes on, for those who do not see it. Always there, because only changes of what is there are read out. */
export const Announcer = () => {
  const { state } = usePanel();
  const said = useMemo(() => signal(''), []);
  const before = useMemo<Before>(() => ({ stopped: false, steps: null }), []);
  useSignalEffect(() => {
    const steps = state.analysis.value?.steps ?? null;
    // its findings come later and are not worth a word
    const isNew = steps === null || steps !== before.steps;
    const words = isNew || isCapturing(state.phase.value) ? announcement(state, before.stopped) : null;
    before.steps = steps;
    // until its analysis is there, or another recording began
    before.stopped =
      state.phase.value === 'stopped' || (before.stopped && !isCapturing(state.phase.value) && !isShown(state));
    if (words !== null) said.value = words;
  });
  return (
    <div class="visually-hidden" role="status">
      {said.value}
    </div>
  );
};

interface Before {
  stopped: boolean;
  steps: Analysis['steps'] | null;
}

const isShown = ({ outcome }: PanelState): boolean => outcome.value.kind === 'done' || outcome.value.kind === 'failed';

/** null: nothing new. */
const announcement = (state: PanelState, isRecorded: boolean): string | null => {
  const phase = state.phase.value;
  const analysis = state.analysis.value;
  const words = strings.announce;
  switch (phase) {
    case 'recording':
    case 'armed':
    case 'settling':
    case 'stopped':
      return words[phase];
    case 'no-page':
      if (state.outcome.value.kind === 'analysing') return words.analysing;
      return analysis === null ? words.noPage : null;
    default: {
      if (state.outcome.value.kind === 'analysing') return words.analysing;
      if (analysis === null) return null;
      const totals = state.interaction.peek()?.totals;
      return isRecorded && totals
        ? words.settled(totals.renders, totals.avoidable)
        : words.opened(analysis.interactions.length);
    }
  }
};
