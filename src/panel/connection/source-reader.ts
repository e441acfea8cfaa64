import { type Endpoint, proxy, type Remote, wrap } from 'comlink';
import type { Milliseconds } from '../../protocol/units.ts';
import type { Place } from '../../recording/place.ts';
import type { PlacesWanted } from '../sources/places-wanted.ts';
import type { SourcesApi } from '../sources/sources-api.ts';
import type { DevtoolsScripts } from './devtools-scripts.ts';

/** Names and lines are worth some seconds of waiting after Stop, not more: what was recorded is to be seen. */
const RESOLVES_WITHIN: Milliseconds = 10_000;

/** What of a worker is used here. */
export type SourcesWorker = Endpoint & Pick<Worker, 'terminate' | 'onerror'>;

export interface SourcesFound {
  readonly places: readonly (readonly [key: string, place: Place])[];
  /** All sources that were asked for could be looked at. */
  readonly isWhole: boolean;
}

export const SOURCES_UNKNOWN =
  'DevTools did not answer for some sources of the page, as those of a process that crashed or hangs: names and lines of what they hold may be missing.';

/** Reads the page's sources in a worker of its own. */
export interface SourceReader {
  /** Places of what is wanted, as far as they are found; none if the worker fails or takes more than 10 s. Never rejects. */
  readonly resolve: (wanted: PlacesWanted) => Promise<SourcesFound>;
  /** Loads scripts and source maps ahead, while there is time. */
  readonly prepare: () => void;
}

type ReadScripts = Pick<DevtoolsScripts, 'list' | 'text' | 'unanswered'>;

export const createSourceReader = (startWorker: () => SourcesWorker, scripts: ReadScripts): SourceReader => {
  let current: Started | null = null;

  const start = (): Started => {
    const worker = startWorker();
    const api = wrap<SourcesApi>(worker);
    const failed = new Promise<never>((_, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    failed.catch(() => undefined);
    api.use(proxy(scripts)).catch(() => undefined);
    return { worker, api, failed };
  };

  const running = (): Started => {
    current ??= start();
    return current;
  };

  const drop = (started: Started) => {
    started.worker.terminate();
    if (current === started) current = null;
  };

  return {
    resolve: async (wanted) => {
      const started = running();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('too late')), RESOLVES_WITHIN);
      });
      try {
        const places = await Promise.race([started.api.resolve(wanted), started.failed, late]);
        return { places, isWhole: scripts.unanswered() === 0 };
      } catch {
        drop(started);
        return { places: [], isWhole: false };
      } finally {
        clearTimeout(timer);
      }
    },
    prepare: () => {
      const started = running();
      Promise.race([started.api.prepare(), started.failed]).catch(() => drop(started));
    },
  };
};

interface Started {
  readonly worker: SourcesWorker;
  readonly api: Remote<SourcesApi>;
  /** Rejects once its script has thrown or could not be loaded. */
  readonly failed: Promise<never>;
}
