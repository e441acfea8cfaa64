import { batch } from '@preact/signals';
import { parseRecording } from '../../recording/file.ts';
import type { Recording } from '../../recording/recording.ts';
import type { PanelActions } from '../panel-actions.ts';
import { NO_PICK } from '../state/compare-state.ts';
import type { PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';

/** What `text` holds, or a sentence why it cannot be read. */
const read = async (file: File): Promise<Recording | string> => {
  try {
    const parsed = parseRecording(await file.text());
    return 'error' in parsed ? `${file.name}: ${parsed.error}` : parsed.recording;
  } catch {
    return strings.problem.unreadable(file.name);
  }
};

/** Actions on what the shown recording is compared with. */
export const createCompareActions = (
  state: PanelState,
): Pick<PanelActions, 'compareWith' | 'keepAsBefore' | 'stopComparing'> => {
  const begin = (name: string, recordings: readonly Recording[]) =>
    batch(() => {
      state.message.value = null;
      state.compare.pick.value = NO_PICK;
      state.compare.before.value = { name, recordings };
      state.activeTab.value = 'compare';
    });
  return {
    compareWith: (files) => {
      Promise.all(files.map(read)).then((results) => {
        const problem = results.find((result) => typeof result === 'string');
        if (problem !== undefined) {
          state.message.value = { kind: 'error', text: problem };
          return;
        }
        begin(
          files.map(({ name }) => name.replace(/\.clickfall\.json$/, '')).join(', '),
          results.filter((result) => typeof result !== 'string'),
        );
      });
    },
    keepAsBefore: () => {
      const recording = state.recording.value;
      if (recording !== null) begin(strings.compare.keptName, [recording]);
    },
    stopComparing: () =>
      batch(() => {
        state.compare.before.value = null;
        state.compare.pick.value = NO_PICK;
        if (state.activeTab.value === 'compare') state.activeTab.value = 'cascade';
      }),
  };
};
