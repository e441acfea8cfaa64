import type { PanelActions } from '../panel-actions.ts';
import type { PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { fetchQueryCounts } from './fetch-query-counts.ts';

export type QueryActions = Pick<PanelActions, 'readQueries'>;

/** `takeIn` analyses the recording again with what was added to it. */
export const createQueryActions = (state: PanelState, takeIn: () => void): QueryActions => {
  const read = async (id: string) => {
    const step = state.analysis.value?.stepById.get(id);
    const toolbar = step?.kind === 'request' ? step.debugToolbar : null;
    if (toolbar === null) return;
    const recording = state.recording.value?.startedAt;
    const answer = await fetchQueryCounts(toolbar.sqlPanel);
    // another recording is shown by now
    if (state.recording.value?.startedAt !== recording) return;
    if (typeof answer !== 'object') {
      const text = typeof answer === 'number' ? strings.debugToolbar.refused(answer) : strings.debugToolbar[answer];
      state.message.value = { kind: 'warning', text };
      return;
    }
    const others = state.queryCounts.value.filter((known) => known.request !== toolbar.id);
    state.queryCounts.value = [...others, { request: toolbar.id, ...answer }];
    state.message.value = null;
    takeIn();
  };
  return {
    readQueries: (id) => {
      read(id);
    },
  };
};
