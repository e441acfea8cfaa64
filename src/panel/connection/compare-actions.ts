import { batch } from '@preact/signals';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { PanelActions } from '../panel-actions.ts';
import { NO_PICK } from '../state/compare-state.ts';
import type { PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import type { AnalysisRunner } from './analysis-runner.ts';

/** Actions on what the shown recording is compared with. */
export const createCompareActions = (
  state: PanelState,
  analyseFile: AnalysisRunner['analyseFile'],
): Pick<PanelActions, 'compareWith' | 'keepAsBefore' | 'stopComparing'> => {
  const begin = (name: string, analyses: readonly Analysis[]) =>
    batch(() => {
      state.message.value = null;
      state.compare.pick.value = NO_PICK;
      state.compare.before.value = { name, analyses };
      state.activeTab.value = 'compare';
    });
  return {
    compareWith: (files) => {
      Promise.all(files.map(analyseFile)).then((results) => {
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
      const analysis = state.analysis.value;
      if (analysis !== null) begin(strings.compare.keptName, [analysis]);
    },
    stopComparing: () =>
      batch(() => {
        state.compare.before.value = null;
        state.compare.pick.value = NO_PICK;
        if (state.activeTab.value === 'compare') state.activeTab.value = 'cascade';
      }),
  };
};
