import type { CauseRef, FactId } from '../../../src/protocol/facts/cause-ref.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import type { Place } from '../../../src/recording/place.ts';
import type { Actors } from './actors.ts';
import type { PictureLine } from './picture-lines.ts';

/** What lines of a picture write to. Times are on the recording's clock; `pageTime` turns them into the document's. */
export interface Scene {
  readonly actors: Actors;
  readonly nextId: () => FactId;
  /** Sends one envelope with these facts. */
  readonly emit: (...facts: readonly Fact[]) => void;
  readonly network: (entry: unknown) => void;
  readonly place: (key: string, place: Place) => void;
  readonly pageTime: (at: number) => number;
  /** `Date.now()` at that moment. */
  readonly wallClock: (at: number) => number;
  /** Makes a fact known as `click`, `fetch`, … and as the name after `as`. */
  readonly name: (line: PictureLine, id: FactId) => void;
  /** `click` observed, `click~` inferred, `click?` guessed; an unknown name is the author's mistake. */
  readonly cause: (line: PictureLine, word: string | null) => CauseRef | null;
  /** Updates that no commit has taken yet. */
  readonly openUpdates: Set<FactId>;
}

/** Words that begin an option on every line. */
export const COMMON_OPTIONS = ['at', 'by', 'as'];
