import type { Bytes } from '../../protocol/units.ts';
import { heldBy } from '../../recording/append.ts';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingInput } from '../../recording/recording-input.ts';
import type { HeldAmount } from '../state/panel-state.ts';
import type { RecordingLimits } from '../state/settings.ts';
import { strings } from '../strings.ts';

const MEGABYTE: Bytes = 1_000_000;

/** What the status line shows of a recording that runs. */
export const amountHeld = (recording: Recording): HeldAmount => {
  const { held, trimmed } = heldBy(recording);
  return { ...held, droppedInputs: trimmed.inputs, droppedRenders: trimmed.renders };
};

/** One sentence where a recording has reached a limit; null below them. */
export const whyFull = (recording: Recording, { renders, megabytes }: RecordingLimits): string | null => {
  const { held } = heldBy(recording);
  if (held.renders >= renders) return strings.limit.renders(renders);
  return held.bytes >= megabytes * MEGABYTE ? strings.limit.megabytes(megabytes) : null;
};

/** What makes room in a full recording. */
export const roomWithin = ({ renders, megabytes }: RecordingLimits): RecordingInput => ({
  type: 'trim',
  to: { renders: renders - 1, bytes: megabytes * MEGABYTE - 1 },
});
