import { phrase, type Texts } from '../translate.ts';

export const recordingStrings = {
  limit: {
    renders: phrase<[count: number]>('Stopped at {0} renders, the limit in the settings.'),
    megabytes: phrase<[count: number]>('Stopped at {0} MB, the limit in the settings.'),
    seconds: phrase<[seconds: number]>('Stopped after {0} seconds, the limit in the settings.'),
  },
  /** What happened to a recording, for the panel and the recording itself. */
  fault: {
    reloaded: 'The page was reloaded while recording: what came before is kept, and the recording goes on.',
    left: phrase<[url: string]>(
      'The page was left for {0} while recording: what came before is kept, and the recording goes on.',
    ),
    cameBack: phrase<[url: string]>(
      '{0} came back as it had been left (back/forward cache): the recording goes on in it.',
    ),
    ended: 'The page was reloaded or left: the recording ends here, with all that came before.',
    noLastWord: phrase<[documents: number]>(
      '{0} {0:document|documents} ended without a last word (left for another site, crashed or killed): what had been sent is kept; what was done in the last moments may be missing, and cannot be counted.',
    ),
    gone: 'The page is gone: it crashed, or its tab was closed. What it had sent is kept; reload it to record again.',
    noAnswer:
      'The page did not answer “stop”: it is busy, frozen, or stopped in the debugger. What it had sent is kept; what it still held is lost and cannot be counted.',
    panelClosed:
      'DevTools was closed, or Clickfall was reloaded, while this was recorded: all but its last moment is here.',
    slept: phrase<[seconds: number]>(
      'The computer’s clock jumped by {0} s while recording (sleep, or set anew): times of requests were put back on the recording’s own clock.',
    ),
    notKept: phrase<[reason: string]>(
      'This recording is held in memory only, and would be lost if DevTools were closed: {0}',
    ),
  },
  message: { dismiss: 'Dismiss' },
  page: {
    breakComponent: 'Break on next render',
    breakComponentHint: 'Pause in the debugger each time React calls this component',
    breakHandler: 'Break on next call',
    breakHandlerHint: 'Pause in the debugger each time this handler is called',
    removeBreak: phrase<[name: string]>('Remove the break on {0}'),
    breaks: 'Breaks on',
    breaksLabel: 'Breaks that are set in the page',
    highlight: 'Highlight on page',
    highlightHint: 'Outline on the page while the pointer or the focus is here; press to keep it',
    inspectElement: 'Inspect element',
    inspectElementHint: 'Show the first element of this component in Elements',
    findSelected: 'Use selected element',
    findSelectedHint: 'Find the renders of the element that is selected in Elements',
    editor: 'Open in editor',
    editorOf: phrase<[place: string]>('Open {0} in the editor'),
    values: 'Props and state',
    valuesHere: 'changed in this render',
    valuesEarlier: 'as of an earlier render',
    valuesLater: 'until a later render',
    functionGone: phrase<[name: string]>(
      'The page does not answer for {0}: it was reloaded, it is paused, or the recording is of another page.',
    ),
    devtoolsLimits: 'The DevTools of this browser let no extension open a line of a source, or break on a function.',
    elementGone: phrase<[name: string]>('{0} has no element on the page now.'),
    breakFailed: phrase<[name: string]>(
      'No break could be set on {0}: the page was reloaded, it is paused, or the recording is of another page.',
    ),
    noneSelected: 'No element of this page is selected in Elements: pick one there first.',
    notRendered: 'Neither the component of the selected element nor one around it rendered in this recording.',
    aroundRendered: phrase<[name: string]>(
      'The component of the selected element did not render in this recording; this is {0}, the nearest around it that did.',
    ),
  },
  missingDetail: {
    durations: 'render times (this build does not measure them)',
    'component-names': 'component names (they were minified)',
    'jsx-locations': 'where elements were created',
    'exact-updaters': 'which component an update belongs to, in every case',
    hook: 'updates before the first commit we saw: React loaded before the agent',
  },
} satisfies Texts;
