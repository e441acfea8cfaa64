import { signal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PanelPhase, PanelState } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';

/** What goes on, for those who do not see it. Always there, because only changes of what is there are read out. */
export const Announcer = () => {
  const { state } = usePanel();
  const said = useMemo(() => signal(''), []);
  const before = useMemo<{ phase: PanelPhase | null }>(() => ({ phase: null }), []);
  useSignalEffect(() => {
    const words = announcement(state, before.phase);
    before.phase = state.phase.value;
    if (words !== null) said.value = words;
  });
  return (
    <div class="visually-hidden" role="status">
      {said.value}
    </div>
  );
};

/** null: nothing new. */
const announcement = (state: PanelState, before: PanelPhase | null): string | null => {
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
      return analysis === null ? words.noPage : null;
    default: {
      if (analysis === null) return null;
      const totals = state.interaction.peek()?.totals;
      return before === 'stopped' && totals
        ? words.settled(totals.renders, totals.avoidable)
        : words.opened(analysis.interactions.length);
    }
  }
};
