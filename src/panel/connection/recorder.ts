import { batch } from '@preact/signals';
import type { Command, Envelope } from '../../protocol/envelope.ts';
import type { RecordingMode } from '../../protocol/facts/session-facts.ts';
import type { EpochMilliseconds, Milliseconds } from '../../protocol/units.ts';
import { append } from '../../recording/append.ts';
import { emptyRecording } from '../../recording/empty-recording.ts';
import type { NetworkRequest } from '../../recording/network-request.ts';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingInput } from '../../recording/recording-input.ts';
import { collectPlaces } from '../sources/places-wanted.ts';
import { forgetView, isCapturing, NO_COUNTS, NOTHING_HELD, type PanelState } from '../state/panel-state.ts';
import type { RecordingLimits } from '../state/settings.ts';
import { strings } from '../strings.ts';
import { createClockJumps } from './clock-jumps.ts';
import type { Journal } from './journal.ts';
import { countFacts } from './live-counts.ts';
import { createPageHistory } from './page-history.ts';
import { amountHeld, roomWithin, whyFull } from './recording-budget.ts';
import { createRecordingEvents } from './recording-events.ts';
import { requestsWithoutHar } from './requests-without-har.ts';
import { SOURCES_UNKNOWN, type SourceReader } from './source-reader.ts';
import { createTimers } from './timers.ts';
import { harMissing, waitForHar } from './wait-for-har.ts';

/** A page that is stuck in a loop cannot answer "stop": then what came so far is what there is. */
const STOP_ANSWER_WITHIN: Milliseconds = 2_000;

export interface RecorderOptions {
  readonly state: PanelState;
  readonly send: (command: Command) => void;
  readonly sources: SourceReader;
  /** A recording begins. */
  readonly onBegin: () => void;
  /** A recording has ended. */
  readonly onEnd: (recording: Recording) => void;
  readonly journal: Journal;
  readonly now: () => Milliseconds;
  readonly wallClock: () => EpochMilliseconds;
}

/**
 * Runs one recording after another: start, collect, settle, stop, wait for the stragglers, resolve sources, show.
 *
 *     armed ──input──► settling ──settled──► stopped ──HAR, sources──► ready
 */
export const createRecorder = ({ state, send, sources, onBegin, onEnd, journal, now, wallClock }: RecorderOptions) => {
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
  /** All that was sent has come: no document fell silent before it had said that it stopped. */
  let isWhole = true;
  /** Counts recordings: what was asked for by an earlier one comes to nothing. */
  let run = 0;
  const pages = createPageHistory();
  /** Nobody answers in the tab. */
  let isSilent = false;
  /** The recording of a panel that is gone is shown as it was: what the page says since belongs to none. */
  let isTakenUp = false;
  const clock = createClockJumps(wallClock, now);
  /** Asked to end once the page is at rest; those of its documents that are. */
  let atRest: Set<string> | null = null;
  const { later, cancel: cancelTimers } = createTimers();

  const write = (input: RecordingInput) => {
    if (current === null) return;
    current = append(current, input);
    journal.add(input);
  };
  const { happened, tell, tellLoss, tellChange } = createRecordingEvents(state, (type, text) =>
    write({ type: 'event', event: { type, at: now() - beganAt, text } }),
  );
  const cutOff = (text: string) => {
    isWhole = false;
    tellLoss(text);
  };

  const startCommand = (): Command => ({
    command: 'start',
    mode,
    captureValues: state.settings.value.captureValues,
    costBudget: state.settings.value.costBudget,
  });
  /** A document or frame that comes now is recorded too. */
  const goesOn = () =>
    current !== null && !finishing && isCapturing(state.phase.value) && state.phase.value !== 'stopped';

  const reset = (newMode: RecordingMode, startedAt: string) => {
    cancelTimers();
    onBegin();
    run++;
    mode = newMode;
    finishing = false;
    isTakenUp = false;
    started = false;
    forged = 0;
    atRest = null;
    recordingDocuments.clear();
    isWhole = true;
    pages.restart();
    clock.restart();
    beganAt = now();
    countedFrom = beganAt;
    current = emptyRecording(startedAt);
    places = collectPlaces();
    batch(() => {
      state.liveCounts.value = NO_COUNTS;
      state.held.value = NOTHING_HELD;
      forgetView(state);
    });
  };

  const begin = (newMode: RecordingMode, phase: 'recording' | 'armed') => {
    const startedAt = new Date(wallClock()).toISOString();
    reset(newMode, startedAt);
    journal.begin(startedAt);
    state.phase.value = phase;
    watchTime();
    // a page that is about to load has nothing to read yet
    if (newMode !== 'from-load') sources.prepare();
  };

  const show = () => {
    if (forged > 0) happened('forged', `Messages that Clickfall did not send and that were refused: ${forged}.`);
    if (isWhole) write({ type: 'complete' });
    const done = current;
    current = null;
    cancelTimers();
    journal.end();
    batch(() => {
      if (done !== null) onEnd(done);
      state.phase.value = state.page.value.connected ? 'ready' : isSilent ? 'no-page' : 'connecting';
    });
  };

  const finish = () => {
    if (finishing || current === null) return;
    finishing = true;
    cancelTimers();
    state.phase.value = 'stopped';
    const ending = run;
    const missing = () => (current === null ? 0 : requestsWithoutHar(current));
    waitForHar(missing, { now, later }, (left) => {
      if (left > 0) happened('har-missing', harMissing(left));
      sources.resolve(places.wanted).then((found) => {
        if (run !== ending) return;
        if (!found.isWhole) happened('sources-unknown', SOURCES_UNKNOWN);
        for (const [key, place] of found.places) write({ type: 'place', key, place });
        show();
      });
    });
  };

  const stop = () => {
    if (current === null || finishing) return;
    state.phase.value = 'stopped';
    send({ command: 'stop' });
    later(() => {
      // a frame may have gone without a word
      const page = pages.current();
      const isPageStuck = page === null || recordingDocuments.has(page);
      cutOff(isPageStuck ? strings.fault.noAnswer : strings.fault.noLastWord(recordingDocuments.size));
      finish();
    }, STOP_ANSWER_WITHIN);
  };

  /** The user's own limits; what an agent in trouble drops is its own matter. */
  const stopAtLimit = () => {
    if (current === null || state.phase.value === 'stopped') return;
    const { limits } = state.settings.value;
    const isLong = now() - countedFrom >= limits.seconds * 1_000 && state.phase.value !== 'armed';
    const over = fullAt(limits) ?? (isLong ? strings.limit.seconds(limits.seconds) : null);
    if (over === null) return;
    tell('info', 'limit', over);
    stop();
  };

  /** Makes room where the user wants it. @returns why the recording can hold no more, or null */
  const fullAt = (limits: RecordingLimits): string | null => {
    if (current === null) return null;
    if (limits.whenFull === 'drop' && whyFull(current, limits) !== null) write(roomWithin(limits));
    journal.shrink(current);
    state.held.value = amountHeld(current);
    return whyFull(current, limits);
  };

  /** A page that falls silent sends nothing that could be counted. */
  const watchTime = () =>
    later(() => {
      stopAtLimit();
      watchClock();
      if (current !== null && !finishing) watchTime();
    }, 1_000);

  const watchClock = () => {
    const jump = clock.look();
    if (jump !== 0) tell('info', 'clock-jump', strings.fault.slept(Math.round(jump / 1_000)));
  };

  const heard = (envelope: Envelope, refused: number) => {
    write({ type: 'envelope', envelope, refused });
    places.add(envelope.document, envelope.facts);
    state.liveCounts.value = countFacts(state.liveCounts.value, envelope.facts);
    stopAtLimit();
    for (const fact of envelope.facts) {
      if (fact.kind === 'document' && fact.isTop) tellChange(pages.meet(envelope.document, fact));
      if (fact.kind === 'started') {
        started = true;
        // a frame samples both clocks for itself only
        if (pages.current() === envelope.document) clock.restart();
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
      const isLast = fact.kind === 'stopped' && recordingDocuments.size === 0;
      if (isLast && fact.reason === 'command' && state.phase.value === 'stopped') finish();
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
      if (current !== null && !isTakenUp) heard(envelope, refused);
    },
    onNetwork: (request: NetworkRequest) => {
      if (current === null || isTakenUp) return;
      watchClock();
      write({ type: 'network', request: { ...request, startedAt: clock.putBack(request.startedAt) } });
    },
    onForged: () => {
      forged++;
    },
    /** The page's port closed: reload, navigation, crash, or a closed tab. What was recorded stays. */
    onPageLost: () => {
      if (current === null || finishing) return;
      pages.leave();
      if (recordingDocuments.size > 0) cutOff(strings.fault.noLastWord(recordingDocuments.size));
      recordingDocuments.clear();
      if (state.phase.value === 'stopped') return finish();
      if (mode !== 'next-interaction') return;
      tell('info', 'navigated', strings.fault.ended);
      finish();
    },
    /** Another document answers: the recording goes on there. */
    onPageBack: () => {
      isSilent = false;
      if (goesOn()) send(startCommand());
    },
    /** A frame was added: recorded like the others. What its first scripts did is over by now. */
    onFrame: (sendToFrame: (command: Command) => void) => {
      if (goesOn()) sendToFrame(startCommand());
    },
    onPageSilent: () => {
      isSilent = true;
      if (current !== null && !finishing) cutOff(strings.fault.gone);
      finish();
    },
    /** Shows what a panel had recorded that is gone by now. */
    takeUp: (recording: Recording) => {
      reset('manual', recording.startedAt);
      current = recording;
      for (const { id, facts } of recording.documents) places.add(id, facts);
      isTakenUp = true;
      cutOff(strings.fault.panelClosed);
      finish();
    },
    isRunning: () => current !== null,
    /** Documents that record now. */
    documents: () => recordingDocuments.size,
    /** The page's agent answered "start". */
    hasStarted: () => current !== null && started,
  };
};

export type Recorder = ReturnType<typeof createRecorder>;
