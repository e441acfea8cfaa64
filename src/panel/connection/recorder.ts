import { batch } from '@preact/signals';
import type { Command, Envelope } from '../../protocol/envelope.ts';
import type { RecordingMode } from '../../protocol/facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { append } from '../../recording/append.ts';
import { emptyRecording } from '../../recording/empty-recording.ts';
import type { NetworkRequest } from '../../recording/network-request.ts';
import type { Recording, RecordingEvent } from '../../recording/recording.ts';
import type { RecordingInput } from '../../recording/recording-input.ts';
import { isCapturing, NO_COUNTS, type PanelState } from '../state/panel-state.ts';
import { countFacts } from './live-counts.ts';
import { placesWanted } from './places-wanted.ts';
import { requestsWithoutHar } from './requests-without-har.ts';
import type { SourceResolver } from './source-resolver.ts';

/** A page that is stuck in a loop cannot answer "stop": then what came so far is what there is. */
const STOP_ANSWER_WITHIN: Milliseconds = 2_000;
/** HAR entries follow their responses within tens of ms; one whose body is never read never comes. */
const HAR_WITHIN: Milliseconds = 1_500;
const HAR_POLL: Milliseconds = 50;

export interface RecorderOptions {
  readonly state: PanelState;
  readonly send: (command: Command) => void;
  readonly resolver: SourceResolver;
  readonly now: () => Milliseconds;
  readonly startedAt: () => string;
}

/**
 * Runs one recording after another: start, collect, settle, stop, wait for the stragglers, resolve sources, show.
 *
 *     armed ──input──► settling ──settled──► stopped ──HAR, sources──► ready
 */
export const createRecorder = ({ state, send, resolver, now, startedAt }: RecorderOptions) => {
  let current: Recording | null = null;
  let mode: RecordingMode = 'manual';
  let beganAt: Milliseconds = 0;
  let finishing = false;
  let started = false;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const later = (work: () => void, delay: Milliseconds) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, delay);
    timers.add(timer);
  };
  const cancelTimers = () => {
    timers.forEach(clearTimeout);
    timers.clear();
  };

  const write = (input: RecordingInput) => {
    if (current !== null) current = append(current, input);
  };
  const happened = (type: RecordingEvent['type'], text: string) =>
    write({ type: 'event', event: { type, at: now() - beganAt, text } });

  const begin = (newMode: RecordingMode, phase: 'recording' | 'armed') => {
    cancelTimers();
    resolver.forget();
    mode = newMode;
    finishing = false;
    started = false;
    beganAt = now();
    current = emptyRecording(startedAt());
    batch(() => {
      state.liveCounts.value = NO_COUNTS;
      state.message.value = null;
      state.selection.value = null;
      state.timeRange.value = null;
      state.phase.value = phase;
    });
  };

  const show = () => {
    write({ type: 'complete' });
    const done = current;
    current = null;
    cancelTimers();
    batch(() => {
      state.recording.value = done;
      state.phase.value = state.page.value.connected ? 'ready' : 'no-page';
    });
  };

  const waitForHar = (until: Milliseconds, then: () => void) => {
    const missing = current === null ? 0 : requestsWithoutHar(current);
    if (missing === 0) return then();
    if (now() < until) return later(() => waitForHar(until, then), HAR_POLL);
    happened(
      'har-missing',
      `${missing} request(s) have no network entry: their body was not read, or they never ended.`,
    );
    then();
  };

  const finish = () => {
    if (finishing || current === null) return;
    finishing = true;
    cancelTimers();
    state.phase.value = 'stopped';
    waitForHar(now() + HAR_WITHIN, () => {
      const wanted = placesWanted(current?.documents ?? []);
      resolver.resolve(wanted, (key, place) => write({ type: 'place', key, place })).then(show, show);
    });
  };

  const stop = () => {
    if (current === null || finishing) return;
    state.phase.value = 'stopped';
    send({ command: 'stop' });
    later(() => {
      happened('document-gone', 'The page did not answer "stop"; what it had sent until then is here.');
      finish();
    }, STOP_ANSWER_WITHIN);
  };

  const heard = (envelope: Envelope, refused: number) => {
    write({ type: 'envelope', envelope, refused });
    state.liveCounts.value = countFacts(state.liveCounts.value, envelope.facts);
    for (const fact of envelope.facts) {
      if (fact.kind === 'started') started = true;
      if (fact.kind === 'input' && state.phase.value === 'armed') state.phase.value = 'settling';
      if (fact.kind === 'settled') stop();
      if (fact.kind === 'stopped' && fact.reason === 'command' && state.phase.value === 'stopped') finish();
      if (fact.kind === 'stopped' && fact.reason === 'limit') finish();
    }
  };

  return {
    start: (newMode: RecordingMode) => {
      begin(newMode, newMode === 'next-interaction' ? 'armed' : 'recording');
      if (newMode !== 'from-load') send({ command: 'start', mode: newMode, captureValues: true });
    },
    stop,
    onEnvelope: (envelope: Envelope, refused: number) => {
      if (current !== null) heard(envelope, refused);
    },
    onNetwork: (request: NetworkRequest) => write({ type: 'network', request }),
    onForged: () => happened('forged', 'A message that Clickfall did not send was refused.'),
    /** The page's port closed: reload, navigation, crash, or a closed tab. What was recorded stays. */
    onPageLost: () => {
      if (current === null || finishing) return;
      happened('navigated', 'The page was reloaded or left while recording; what came before is kept.');
      if (state.phase.value === 'stopped' || mode === 'next-interaction') finish();
    },
    /** Another document answers: the recording goes on there. */
    onPageBack: () => {
      if (current !== null && !finishing && isCapturing(state.phase.value) && state.phase.value !== 'stopped') {
        send({ command: 'start', mode, captureValues: true });
      }
    },
    onPageSilent: () => {
      if (current !== null) finish();
    },
    isRunning: () => current !== null,
    /** The page's agent answered "start". */
    hasStarted: () => current !== null && started,
  };
};

export type Recorder = ReturnType<typeof createRecorder>;
