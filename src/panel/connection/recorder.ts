import { batch } from '@preact/signals';
import type { Command, Envelope } from '../../protocol/envelope.ts';
import type { RecordingMode } from '../../protocol/facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { append } from '../../recording/append.ts';
import { emptyRecording } from '../../recording/empty-recording.ts';
import type { NetworkRequest } from '../../recording/network-request.ts';
import type { Recording, RecordingEvent } from '../../recording/recording.ts';
import type { RecordingInput } from '../../recording/recording-input.ts';
import { collectPlaces } from '../sources/places-wanted.ts';
import { forgetView, isCapturing, NO_COUNTS, type PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { countFacts } from './live-counts.ts';
import { requestsWithoutHar } from './requests-without-har.ts';
import type { SourceReader } from './source-reader.ts';

/** A page that is stuck in a loop cannot answer "stop": then what came so far is what there is. */
const STOP_ANSWER_WITHIN: Milliseconds = 2_000;
/** HAR entries follow their responses within tens of ms; one whose body is never read never comes. */
const HAR_WITHIN: Milliseconds = 1_500;
const HAR_POLL: Milliseconds = 50;

export interface RecorderOptions {
  readonly state: PanelState;
  readonly send: (command: Command) => void;
  readonly sources: SourceReader;
  /** A recording begins. */
  readonly onBegin: () => void;
  /** A recording has ended. */
  readonly onEnd: (recording: Recording) => void;
  readonly now: () => Milliseconds;
  readonly startedAt: () => string;
}

/**
 * Runs one recording after another: start, collect, settle, stop, wait for the stragglers, resolve sources, show.
 *
 *     armed ──input──► settling ──settled──► stopped ──HAR, sources──► ready
 */
export const createRecorder = ({ state, send, sources, onBegin, onEnd, now, startedAt }: RecorderOptions) => {
  let current: Recording | null = null;
  let places = collectPlaces();
  let mode: RecordingMode = 'manual';
  let beganAt: Milliseconds = 0;
  /** When the time limit began to count: waiting for an input is no recording yet. */
  let countedFrom: Milliseconds = 0;
  let finishing = false;
  let started = false;
  /** Messages that no agent of ours can have sent: counted, however many a page forges. */
  let forged = 0;
  /** Documents that record: a page with frames has several, and each answers "stop" by itself. */
  const recordingDocuments = new Set<string>();
  /** Asked to end once the page is at rest; those of its documents that are. */
  let atRest: Set<string> | null = null;
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

  const startCommand = (): Command => ({
    command: 'start',
    mode,
    captureValues: state.settings.value.captureValues,
    costBudget: state.settings.value.costBudget,
  });
  /** A document or frame that comes now is recorded too. */
  const goesOn = () =>
    current !== null && !finishing && isCapturing(state.phase.value) && state.phase.value !== 'stopped';

  const begin = (newMode: RecordingMode, phase: 'recording' | 'armed') => {
    cancelTimers();
    onBegin();
    mode = newMode;
    finishing = false;
    started = false;
    forged = 0;
    atRest = null;
    recordingDocuments.clear();
    beganAt = now();
    countedFrom = beganAt;
    current = emptyRecording(startedAt());
    places = collectPlaces();
    batch(() => {
      state.liveCounts.value = NO_COUNTS;
      forgetView(state);
      state.phase.value = phase;
    });
    watchTime();
    // a page that is about to load has nothing to read yet
    if (newMode !== 'from-load') sources.prepare();
  };

  const show = () => {
    if (forged > 0) happened('forged', `Messages that Clickfall did not send and that were refused: ${forged}.`);
    write({ type: 'complete' });
    const done = current;
    current = null;
    cancelTimers();
    batch(() => {
      if (done !== null) onEnd(done);
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
      sources.resolve(places.wanted).then((found) => {
        for (const [key, place] of found) write({ type: 'place', key, place });
        show();
      });
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

  /** The user's own limits; what an agent in trouble drops is its own matter. */
  const stopAtLimit = () => {
    if (current === null || state.phase.value === 'stopped') return;
    const { seconds, renders } = state.settings.value.limits;
    const reached = state.liveCounts.value.renders >= renders ? strings.limit.renders(renders) : null;
    const isLong = now() - countedFrom >= seconds * 1_000 && state.phase.value !== 'armed';
    const over = reached ?? (isLong ? strings.limit.seconds(seconds) : null);
    if (over === null) return;
    happened('limit', over);
    stop();
    state.message.value = { kind: 'info', text: over };
  };

  /** A page that falls silent sends nothing that could be counted. */
  const watchTime = () =>
    later(() => {
      stopAtLimit();
      if (current !== null && !finishing) watchTime();
    }, 1_000);

  const heard = (envelope: Envelope, refused: number) => {
    write({ type: 'envelope', envelope, refused });
    places.add(envelope.document, envelope.facts);
    state.liveCounts.value = countFacts(state.liveCounts.value, envelope.facts);
    stopAtLimit();
    for (const fact of envelope.facts) {
      if (fact.kind === 'started') {
        started = true;
        recordingDocuments.add(envelope.document);
        if (atRest !== null) send({ command: 'settle' });
      }
      if (fact.kind === 'stopped') recordingDocuments.delete(envelope.document);
      if (fact.kind === 'input' && state.phase.value === 'armed') {
        countedFrom = now();
        state.phase.value = 'settling';
      }
      if (fact.kind === 'settled') {
        atRest?.add(envelope.document);
        if (atRest === null || [...recordingDocuments].every((document) => atRest?.has(document))) stop();
      }
      const isLast = recordingDocuments.size === 0;
      if (fact.kind === 'stopped' && isLast && fact.reason === 'command' && state.phase.value === 'stopped') finish();
      if (fact.kind === 'stopped' && fact.reason === 'limit') finish();
    }
  };

  return {
    start: (newMode: RecordingMode) => {
      begin(newMode, newMode === 'next-interaction' ? 'armed' : 'recording');
      if (newMode !== 'from-load') send(startCommand());
    },
    stop,
    /** Stops once all that the inputs caused has come to rest, in every document that records by then. */
    stopAtRest: () => {
      if (current === null || finishing) return;
      atRest = new Set();
      state.phase.value = 'settling';
      send({ command: 'settle' });
    },
    onEnvelope: (envelope: Envelope, refused: number) => {
      if (current !== null) heard(envelope, refused);
    },
    onNetwork: (request: NetworkRequest) => write({ type: 'network', request }),
    onForged: () => {
      forged++;
    },
    /** The page's port closed: reload, navigation, crash, or a closed tab. What was recorded stays. */
    onPageLost: () => {
      if (current === null || finishing) return;
      recordingDocuments.clear();
      happened('navigated', 'The page was reloaded or left while recording; what came before is kept.');
      if (state.phase.value === 'stopped' || mode === 'next-interaction') finish();
    },
    /** Another document answers: the recording goes on there. */
    onPageBack: () => {
      if (goesOn()) send(startCommand());
    },
    /** A frame was added: recorded like the others. What its first scripts did is over by now. */
    onFrame: (sendToFrame: (command: Command) => void) => {
      if (goesOn()) sendToFrame(startCommand());
    },
    onPageSilent: () => {
      if (current !== null) finish();
    },
    isRunning: () => current !== null,
    /** Documents that record now. */
    documents: () => recordingDocuments.size,
    /** The page's agent answered "start". */
    hasStarted: () => current !== null && started,
  };
};

export type Recorder = ReturnType<typeof createRecorder>;
