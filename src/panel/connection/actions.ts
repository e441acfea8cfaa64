import type { Command } from '../../protocol/envelope.ts';
import { FROM_LOAD_KEY } from '../../protocol/handshake.ts';
import { append } from '../../recording/append.ts';
import { parseRecording, serializeRecording } from '../../recording/file.ts';
import { formats } from '../../report/formats.ts';
import type { PanelActions } from '../panel-actions.ts';
import { forgetView, NO_COUNTS, type PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { createCompareActions } from './compare-actions.ts';
import { createPageActions } from './page-actions.ts';
import type { Recorder } from './recorder.ts';
import { fileStem, saveFile } from './save-file.ts';
import { openResource } from './sources-panel.ts';

/**
 * Marks the next document before its first script runs. `inspectedWindow.reload` injects it earlier than content
 * scripts, so the agent finds the mark, takes it away and records from the first line. `true`: with values.
 */
const recordFromLoad = (withValues: boolean): string =>
  `Object.defineProperty(window, ${JSON.stringify(FROM_LOAD_KEY)}, { value: ${withValues}, configurable: true })`;

export interface ActionsOptions {
  readonly state: PanelState;
  readonly recorder: Recorder;
  readonly send: (command: Command) => void;
}

/** The panel's actions on the real page, files and DevTools. */
export const createActions = ({ state, recorder, send }: ActionsOptions): PanelActions => {
  const say = (kind: 'info' | 'warning' | 'error', text: string) => {
    state.message.value = { kind, text };
  };

  const show = (text: string, name: string) => {
    const parsed = parseRecording(text);
    if ('error' in parsed) return say('error', `${name}: ${parsed.error}`);
    forgetView(state);
    state.recording.value = parsed.recording;
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
      chrome.devtools.inspectedWindow.reload({ injectedScript: recordFromLoad(state.settings.value.captureValues) });
    },
    clear: () => {
      forgetView(state);
      state.liveCounts.value = NO_COUNTS;
      state.recording.value = null;
    },
    openFile: (file) => {
      file.text().then(
        (text) => show(text, file.name),
        () => say('error', strings.problem.unreadable(file.name)),
      );
    },
    exportAs: (id) => {
      const recording = state.recording.value;
      const analysis = state.analysis.value;
      if (recording === null || analysis === null) return say('info', strings.problem.nothingToExport);
      const stem = fileStem(analysis.page.url, recording.startedAt);
      if (id === 'recording') {
        return saveFile(`${stem}.clickfall.json`, 'application/json', serializeRecording(recording));
      }
      const format = formats.find((candidate) => candidate.id === id);
      if (format !== undefined) saveFile(`${stem}.${format.extension}`, format.mime, format.render(analysis));
    },
    openSource: ({ url, line, column }) => openResource(url, line, column),
    ...createPageActions({ state, send }),
    ...createCompareActions(state),
    addNote: (step, text) => {
      const recording = state.recording.value;
      if (recording !== null) state.recording.value = append(recording, { type: 'note', step, text });
    },
  };
};
