import { Limit } from '../protocol/decode-checks.ts';
import type { RecordingOptions } from '../protocol/envelope.ts';
import type { RecordingMode, StoppedFact } from '../protocol/facts/session-facts.ts';
import type { WireFact } from '../protocol/packed-columns.ts';
import type { AgentContext, ReactWatcher } from './agent-context.ts';
import { cutText } from './cut-text.ts';
import type { Natives } from './natives.ts';
import type { Outbox } from './outbox.ts';
import type { OwnTime } from './own-time.ts';
import { restoreAll } from './patches.ts';
import type { Sensor } from './sensors/sensor.ts';

/** A recording that asked to begin at load and that no panel has come for, in ms. */
const UNCLAIMED = 20_000;

/** Dormant or recording: the only two states of the agent. */
export interface Recorder {
  readonly isRecording: () => boolean;
  /** Whether a fact would reach anybody now: recordings are kept for a panel to come, the rest only while one is there. */
  readonly wants: (fact: WireFact) => boolean;
  readonly start: (mode: RecordingMode, options: RecordingOptions) => void;
  readonly stop: (reason: StoppedFact['reason']) => void;
  /** A panel has connected: introduces the document. */
  readonly greet: () => void;
  /** The last panel has gone. */
  readonly dismiss: () => void;
  /** The page threw away all listeners of its window and document. */
  readonly listenAgain: () => void;
}

interface RecorderContext {
  readonly context: AgentContext;
  readonly natives: Natives;
  readonly react: ReactWatcher;
  readonly outbox: Outbox;
  readonly ownTime: OwnTime;
  readonly sensors: readonly Sensor[];
  /** Wraps natives for one recording. @returns what puts them back */
  readonly installCauses: () => () => void;
}

export const createRecorder = (parts: RecorderContext): Recorder => {
  const { context, natives, react, outbox, ownTime, sensors, installCauses } = parts;
  let undo: (() => void) | null = null;
  let isClaimed = false;

  const documentFact = (): WireFact => ({
    kind: 'document',
    url: location.href.slice(0, Limit.url),
    title: cutText(document.title, Limit.name),
    userAgent: cutText(navigator.userAgent, Limit.name),
    isTop: window === window.top,
    timeOrigin: natives.timeOrigin,
    at: context.now(),
    reactBeforeAgent: context.guard('react', react.reactBeforeAgent, false),
  });

  const introduce = (): void => {
    outbox.push(documentFact());
    context.guard('react', react.announce, undefined);
  };

  const stop = (reason: StoppedFact['reason']): void => {
    try {
      if (undo === null) return;
      const steps = [
        ...sensors.map((sensor) => sensor.stop),
        react.stop,
        undo,
        ownTime.tellFailures,
        () => context.emit({ kind: 'stopped', at: context.now(), reason }),
        unlisten,
      ];
      // each does its part though another fails; not by `guard`, which skips what has failed often
      for (const step of steps) natives.attempt(step);
    } finally {
      if (undo !== null) {
        undo = null;
        // nothing is left, unless one of these failed
        restoreAll(natives);
        outbox.flush();
      }
    }
  };
  const onHide = (): void => stop('pagehide');
  const listen = (): void => {
    natives.listen(window, 'pagehide', onHide, { capture: true });
    natives.listen(document, 'visibilitychange', outbox.flush, { capture: true });
  };

  const unlisten = (): void => {
    natives.unlisten(window, 'pagehide', onHide, { capture: true });
    natives.unlisten(document, 'visibilitychange', outbox.flush, { capture: true });
  };

  return {
    isRecording: () => undo !== null,
    wants: ({ kind }) => undo !== null || (isClaimed && (kind === 'renderer' || kind === 'trial')),
    start: (mode, { captureValues, costBudget }) => {
      if (undo !== null) return;
      outbox.resetDropped();
      ownTime.begin();
      undo = context.guard('causes', installCauses, () => {});
      context.guard('start', introduce, undefined);
      context.guard(
        'start',
        () => {
          const wallClockOffset = natives.dateNow() - natives.now();
          context.emit({ kind: 'started', at: context.now(), mode, wallClockOffset, captureValues });
        },
        undefined,
      );
      for (const sensor of sensors) context.guard('start', () => sensor.start(mode), undefined);
      context.guard('react', () => react.start({ captureValues, costBudget }), undefined);
      listen();
      // what setting up took is no part of what is recorded
      ownTime.resetSpent();
      if (!isClaimed) {
        natives.setTimeout(() => {
          if (isClaimed) return;
          stop('panel-gone');
          outbox.disconnect();
        }, UNCLAIMED);
      }
    },
    stop,
    greet: () => {
      isClaimed = true;
      outbox.connect();
      introduce();
      outbox.flush();
    },
    dismiss: () => {
      isClaimed = false;
      stop('panel-gone');
      outbox.disconnect();
    },
    listenAgain: () => {
      if (undo === null) return;
      listen();
      for (const sensor of sensors) context.guard('listen', () => sensor.listenAgain?.(), undefined);
    },
  };
};
