import type { AgentContext } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import type { Patches } from '../patches.ts';
import type { CauseTracker } from './cause-tracker.ts';
import type { InFlight } from './in-flight.ts';
import type { Places } from './places.ts';
import type { RequestRecorder } from './request-recorder.ts';

/** What a file that wraps one kind of native needs. Made anew for every recording. */
export interface WrapContext {
  readonly natives: Natives;
  readonly patches: Patches;
  readonly tracker: CauseTracker;
  readonly places: Places;
  readonly inFlight: InFlight;
  readonly requests: RequestRecorder;
  readonly guard: AgentContext['guard'];
  readonly emit: AgentContext['emit'];
  /** Registers what has to be undone at the end of the recording beside the patches. */
  readonly onStop: (undo: () => void) => void;
}
