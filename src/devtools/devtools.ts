// The page behind DevTools: it makes the panel, and adds an export to Chrome's Recorder.
import { flowCommand } from './flow-command.ts';

// from the root: Firefox would start at this page, Chrome at the root in any case
chrome.devtools.panels.create('Clickfall', '/public/icon-48.png', '/src/panel/panel.html');

// to export only: an extension has no real input to replay with (docs/recorder.md); Firefox has no Recorder
chrome.devtools.recorder?.registerRecorderExtensionPlugin(
  {
    // the Recorder waits for what these return; its types say nothing of it
    stringify: (flow) => Promise.resolve(flowCommand(flow)),
    stringifyStep: (step) => Promise.resolve(JSON.stringify(step, null, 2)),
  },
  chrome.i18n.getMessage('recorder_export'),
  'text/x-sh',
);
