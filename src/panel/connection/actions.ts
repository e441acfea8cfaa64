import type { Command, ExposeTarget } from '../../protocol/envelope.ts';
import { FROM_LOAD_KEY } from '../../protocol/handshake.ts';
import { append } from '../../recording/append.ts';
import { parseRecording, serializeRecording } from '../../recording/file.ts';
import { formats } from '../../report/formats.ts';
import type { PanelActions } from '../panel-actions.ts';
import { NO_COUNTS, type PanelState } from '../state/panel-state.ts';
import type { Recorder } from './recorder.ts';
import { fileStem, saveFile } from './save-file.ts';
import { inspectFunction, openResource } from './sources-panel.ts';

/**
 * Marks the next document before its first script runs. `inspectedWindow.reload` injects it earlier than content
 * scripts, so the agent finds the mark, takes it away and records from the first line. `true`: with values.
 */
const RECORD_FROM_LOAD = `Object.defineProperty(window, ${JSON.stringify(FROM_LOAD_KEY)}, { value: true, configurable: true })`;

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

  const inspect = (target: ExposeTarget, name: string) => {
    inspectFunction(target, crypto.randomUUID().replaceAll('-', ''), send).then((found) => {
      if (!found) say('warning', `The page no longer has ${name}, so it cannot be shown in Sources.`);
    });
  };

  const show = (text: string, name: string) => {
    const parsed = parseRecording(text);
    if ('error' in parsed) return say('error', `${name}: ${parsed.error}`);
    state.selection.value = null;
    state.timeRange.value = null;
    state.message.value = null;
    state.recording.value = parsed.recording;
  };

  return {
    record: () => {
      if (!state.page.value.connected) return say('error', 'There is no page to record: reload it, then try again.');
      recorder.start('manual');
    },
    stop: () => recorder.stop(),
    armNextInteraction: () => {
      if (!state.page.value.connected) return say('error', 'There is no page to record: reload it, then try again.');
      recorder.start('next-interaction');
    },
    reloadAndRecord: () => {
      recorder.start('from-load');
      chrome.devtools.inspectedWindow.reload({ injectedScript: RECORD_FROM_LOAD });
    },
    clear: () => {
      state.selection.value = null;
      state.timeRange.value = null;
      state.message.value = null;
      state.liveCounts.value = NO_COUNTS;
      state.recording.value = null;
    },
    openFile: (file) => {
      file.text().then(
        (text) => show(text, file.name),
        () => say('error', `${file.name} could not be read.`),
      );
    },
    exportAs: (id) => {
      const recording = state.recording.value;
      const analysis = state.analysis.value;
      if (recording === null || analysis === null) return say('info', 'There is nothing to export yet: record first.');
      const stem = fileStem(analysis.page.url, recording.startedAt);
      if (id === 'recording') {
        return saveFile(`${stem}.clickfall.json`, 'application/json', serializeRecording(recording));
      }
      const format = formats.find((candidate) => candidate.id === id);
      if (format !== undefined) saveFile(`${stem}.${format.extension}`, format.mime, format.render(analysis));
    },
    openSource: ({ url, line, column }) => openResource(url, line, column),
    inspectComponent: ({ componentId, name }) => inspect({ kind: 'component', id: componentId }, name),
    inspectHandler: (id) => {
      const place = state.analysis.value?.interactions.find((interaction) => interaction.id === id)?.entryPoint?.source;
      if (place) openResource(place.url, place.line, place.column);
      else say('warning', 'The place of this handler is not known.');
    },
    addNote: (step, text) => {
      const recording = state.recording.value;
      if (recording !== null) state.recording.value = append(recording, { type: 'note', step, text });
    },
  };
};
