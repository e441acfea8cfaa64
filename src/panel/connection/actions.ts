import { batch } from '@preact/signals';
import type { Command, RecordingOptions } from '../../protocol/envelope.ts';
import { FROM_LOAD_KEY } from '../../protocol/handshake.ts';
import { extensionOf, isRecordingFormat } from '../export-formats.ts';
import type { ExportFormat, PanelActions } from '../panel-actions.ts';
import { forgetView, type HeldRecording, NO_COUNTS, type PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { agentFromLoad } from './agent-from-load.ts';
import type { AnalysisRunner } from './analysis-runner.ts';
import { createCompareActions } from './compare-actions.ts';
import { createPageActions } from './page-actions.ts';
import { createQueryActions } from './query-actions.ts';
import type { Recorder } from './recorder.ts';
import { fileStem, saveFile } from './save-file.ts';
import { openResource } from './sources-panel.ts';
import { createTrialActions } from './trial-actions.ts';

/**
 * Marks the next document before its first script runs. `inspectedWindow.reload` injects it, and the agent with it, earlier than
 * content scripts, so the agent finds the mark, takes it away and records from the first line.
 */
const recordFromLoad = ({ captureValues, costBudget }: RecordingOptions): string =>
  `Object.defineProperty(window, ${JSON.stringify(FROM_LOAD_KEY)}, { value: ${JSON.stringify({ captureValues, costBudget })}, configurable: true })`;

export interface ActionsOptions {
  readonly state: PanelState;
  readonly recorder: Recorder;
  readonly runner: AnalysisRunner;
  readonly send: (command: Command) => void;
}

/** Writes the report anew where its analysis or notes are others than those it was written for. */
const writeReport = async (state: PanelState, runner: AnalysisRunner): Promise<void> => {
  const analysis = state.analysis.peek();
  const held = state.recording.peek();
  const notes = state.notes.peek();
  const known = state.report.peek();
  if (analysis === null || held === null || (known?.analysis === analysis && known.notes === notes)) return;
  const report = await runner
    .exportFile(held, 'md', false)
    .then((file) => file.text())
    .then(
      (text) => ({ text, problem: '' }),
      (error) => ({ text: null, problem: error instanceof Error ? error.message : String(error) }),
    );
  if (state.analysis.peek() === analysis) state.report.value = { analysis, notes, ...report };
};

/** The panel's actions on the real page, files and DevTools. */
export const createActions = ({ state, recorder, runner, send }: ActionsOptions): PanelActions => {
  const say = (kind: 'info' | 'warning' | 'error', text: string) => {
    state.message.value = { kind, text };
  };

  const save = async (held: HeldRecording, id: ExportFormat, values: boolean) => {
    const top = held.documents.find(({ isTop, url }) => isTop && url !== '') ?? held.documents[0];
    const name = `${fileStem(top?.url ?? '', held.startedAt)}.${extensionOf(id)}`;
    try {
      await saveFile(name, await runner.exportFile(held, id, values));
      say('info', strings.export.handedOver(name));
    } catch (error) {
      say('error', strings.problem.notWritten(error instanceof Error ? error.message : String(error)));
    }
  };

  return {
    record: () => {
      if (!state.page.value.connected) return say('error', strings.problem.noPage);
      recorder.start('manual');
    },
    stop: () => recorder.stop(),
    armNextInteraction: () => {
      if (!state.page.value.connected) return say('error', strings.problem.noPage);
      recorder.start('next-interaction');
    },
    reloadAndRecord: () => {
      recorder.start('from-load');
      agentFromLoad(recordFromLoad(state.settings.value)).then((injectedScript) =>
        chrome.devtools.inspectedWindow.reload({ injectedScript }),
      );
    },
    clear: () =>
      batch(() => {
        runner.cancel();
        forgetView(state);
        state.liveCounts.value = NO_COUNTS;
        state.recording.value = null;
        state.notes.value = [];
        state.queryCounts.value = [];
        state.report.value = null;
        state.result.value = { kind: 'none' };
      }),
    openFile: runner.openFile,
    cancelAnalysis: runner.cancel,
    analyseAgain: runner.analyseAgain,
    exportAs: (id, values = false) => {
      const held = state.recording.value;
      if (held === null || (!isRecordingFormat(id) && state.analysis.value === null)) {
        return say('info', strings.problem.nothingToExport);
      }
      save(held, id, values);
    },
    writeReport: () => writeReport(state, runner),
    openSource: ({ url, line, column }) => openResource(url, line, column),
    ...createPageActions({ state, send }),
    ...createCompareActions(state, runner.analyseFile),
    ...createTrialActions(state, send),
    ...createQueryActions(state, runner.takeIn),
    addNote: (step, text) => {
      const others = state.notes.value.filter((note) => note.step !== step);
      state.notes.value = text === '' ? others : [...others, { step, text }];
    },
  };
};
