import type { RecordingEvent } from '../../recording/recording.ts';
import type { PanelMessage, PanelState } from '../state/panel-state.ts';
import type { PageChange } from './page-history.ts';

/** Says what happens to a recording, in it and to the user. One sentence each. */
export interface RecordingEvents {
  /** Into the recording only. */
  readonly happened: (type: RecordingEvent['type'], text: string) => void;
  /** Into the recording, and to the user. */
  readonly tell: (kind: PanelMessage['kind'], type: RecordingEvent['type'], text: string) => void;
  /** Something of a document is missing. */
  readonly tellLoss: (text: string) => void;
  readonly tellChange: (change: PageChange | null) => void;
}

export const createRecordingEvents = (
  state: Pick<PanelState, 'message'>,
  happened: RecordingEvents['happened'],
): RecordingEvents => {
  let lastLoss = '';
  const tell: RecordingEvents['tell'] = (kind, type, text) => {
    happened(type, text);
    state.message.value = { kind, text };
  };
  return {
    happened,
    tell,
    tellLoss: (text) => {
      lastLoss = text;
      tell('warning', 'document-gone', text);
    },
    tellChange: (change) => {
      if (change === null) return;
      const loss = state.message.value?.text === lastLoss ? `${lastLoss} ` : '';
      happened(change.type, change.text);
      // both are to be read: what is lost, and that it goes on
      state.message.value = { kind: loss === '' ? 'info' : 'warning', text: `${loss}${change.text}` };
    },
  };
};
