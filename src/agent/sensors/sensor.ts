import type { RecordingMode } from '../../protocol/facts/session-facts.ts';

/** Something that looks at the page during a recording and emits facts. */
export interface Sensor {
  readonly start: (mode: RecordingMode) => void;
  /** Emits what it still holds, then leaves the page as it was. */
  readonly stop: () => void;
  /** While recording: the page threw away all listeners of its window (`document.open`); attaches its own anew. */
  readonly listenAgain?: () => void;
}
