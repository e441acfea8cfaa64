import browser from 'webextension-polyfill';
import { analyze } from '../analysis/analyze.ts';
import { serializeRecording } from '../recording/file.ts';
import { exposeAutomation } from './automation.ts';
import { createActions } from './connection/actions.ts';
import { followTheme } from './connection/devtools-theme.ts';
import { followLiveHighlight } from './connection/live-highlight.ts';
import { listenToNetwork } from './connection/network-log.ts';
import { connectToPage } from './connection/page-connection.ts';
import { updatePage } from './connection/page-facts.ts';
import { createPageScripts } from './connection/page-scripts.ts';
import { createRecorder } from './connection/recorder.ts';
import { keepSettings } from './connection/settings-storage.ts';
import { createSourceResolver } from './connection/source-resolver.ts';
import { createPanelState, UNKNOWN_PAGE } from './state/panel-state.ts';
import { mountPanel } from './view/mount-panel.tsx';

// Composition root: the only place where views, connection and analysis meet.
const state = createPanelState({ analyze });
keepSettings(state.settings, browser.storage.local);
const resolver = createSourceResolver(createPageScripts());

const connection = connectToPage(chrome.devtools.inspectedWindow.tabId, {
  onConnected: () => {
    state.page.value = { ...state.page.value, connected: true };
    if (!recorder.isRunning()) state.phase.value = 'ready';
    recorder.onPageBack();
  },
  onEnvelope: (envelope, refused) => {
    state.page.value = updatePage(state.page.value, envelope);
    recorder.onEnvelope(envelope, refused);
  },
  onForged: () => recorder.onForged(),
  onLost: () => {
    state.page.value = UNKNOWN_PAGE;
    state.breaks.value = [];
    if (!recorder.isRunning()) state.phase.value = 'connecting';
    recorder.onPageLost();
  },
  onFrame: (send) => recorder.onFrame(send),
  onSilent: () => {
    recorder.onPageSilent();
    state.phase.value = 'no-page';
  },
});

const recorder = createRecorder({
  state,
  send: connection.send,
  resolver,
  now: () => performance.now(),
  startedAt: () => new Date().toISOString(),
});

followLiveHighlight(state, connection.send);
const actions = createActions({ state, recorder, send: connection.send });

listenToNetwork((request) => recorder.onNetwork(request));
followTheme((theme) => {
  state.theme.value = theme;
});
exposeAutomation({
  state,
  actions,
  recordingStarted: () => recorder.hasStarted(),
  recordingDocuments: () => recorder.documents(),
  recordingText: () => (state.recording.value === null ? null : serializeRecording(state.recording.value)),
});

const root = document.getElementById('root');
if (root !== null) mountPanel(root, state, actions);
