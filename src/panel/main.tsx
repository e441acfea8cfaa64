import browser from 'webextension-polyfill';
import { exposeAutomation } from './automation.ts';
import { createActions } from './connection/actions.ts';
import { createAnalysisRunner } from './connection/analysis-runner.ts';
import { browserSession } from './connection/browser-session.ts';
import { createDevtoolsScripts } from './connection/devtools-scripts.ts';
import { followTheme } from './connection/devtools-theme.ts';
import { createJournal } from './connection/journal.ts';
import { followLiveHighlight } from './connection/live-highlight.ts';
import { listenToNetwork } from './connection/network-log.ts';
import { connectToPage } from './connection/page-connection.ts';
import { updatePage } from './connection/page-facts.ts';
import { readAbilities } from './connection/read-abilities.ts';
import { createRecorder } from './connection/recorder.ts';
import { keepSettings } from './connection/settings-storage.ts';
import { createSourceReader } from './connection/source-reader.ts';
import { followTrials } from './connection/trial-actions.ts';
import { createPanelState, UNKNOWN_PAGE } from './state/panel-state.ts';
import { leaveTrials, updateTrials } from './state/trial-state.ts';
import { strings } from './strings.ts';
import { mountPanel } from './view/mount-panel.tsx';
import { prepareStep } from './view/timeline/prepare-step.ts';
import { createAnalyst } from './worker/analyst.ts';

// Composition root: the only place where views, connection and analysis meet.
const state = createPanelState();
keepSettings(state.settings, browser.storage.local);
const analyst = createAnalyst(
  () => new Worker(new URL('./worker/analysis-worker.ts', import.meta.url), { type: 'module' }),
  prepareStep,
);
const runner = createAnalysisRunner(state, analyst);
const scripts = createDevtoolsScripts();
const sources = createSourceReader(
  () => new Worker(new URL('./sources/sources-worker.ts', import.meta.url), { type: 'module' }),
  scripts,
);

const connection = connectToPage(chrome.devtools.inspectedWindow.tabId, {
  onConnected: () => {
    state.page.value = { ...state.page.value, connected: true };
    if (!recorder.isRunning()) state.phase.value = 'ready';
    recorder.onPageBack();
    readAbilities().then((abilities) => {
      state.devtools.value = abilities;
    });
  },
  onEnvelope: (envelope, refused) => {
    state.page.value = updatePage(state.page.value, envelope);
    state.trial.trials.value = updateTrials(state.trial.trials.value, envelope);
    recorder.onEnvelope(envelope, refused);
  },
  onForged: () => recorder.onForged(),
  onLost: () => {
    state.page.value = UNKNOWN_PAGE;
    scripts.forget();
    state.breaks.value = [];
    state.trial.trials.value = leaveTrials(state.trial.trials.value);
    if (!recorder.isRunning()) state.phase.value = 'connecting';
    recorder.onPageLost();
  },
  onFrame: (send) => recorder.onFrame(send),
  onSilent: () => {
    recorder.onPageSilent();
    // a recording that ends by this says so itself, once it can be shown
    if (!recorder.isRunning()) state.phase.value = 'no-page';
  },
});

const journal = createJournal({
  tab: chrome.devtools.inspectedWindow.tabId,
  session: browserSession(chrome.storage.session),
  onProblem: (reason) => {
    state.message.value = { kind: 'warning', text: strings.fault.notKept(reason) };
  },
});

const recorder = createRecorder({
  state,
  send: connection.send,
  sources,
  onBegin: runner.cancel,
  onEnd: runner.showRecorded,
  journal,
  now: () => performance.now(),
  wallClock: () => Date.now(),
});
journal.takeOver().then((kept) => {
  if (kept !== null && !recorder.isRunning()) recorder.takeUp(kept);
});

followLiveHighlight(state, connection.send);
followTrials(state, connection.send);
const actions = createActions({ state, recorder, runner, send: connection.send });

listenToNetwork((request) => recorder.onNetwork(request));
followTheme((theme) => {
  state.theme.value = theme;
});
exposeAutomation({
  state,
  actions,
  recordingStarted: () => recorder.hasStarted(),
  recordingDocuments: () => recorder.documents(),
  stopAtRest: recorder.stopAtRest,
  recordingText: () => {
    const held = state.recording.value;
    return held === null ? null : runner.recordingFile(held).then((file) => file.text());
  },
});

const root = document.getElementById('root');
if (root !== null) mountPanel(root, state, actions);
