import type { Place } from '../../recording/place.ts';
import type { PageScripts } from './page-scripts.ts';
import type { PlacesWanted } from './places-wanted.ts';

/** What the worker offers; `scripts` is the panel's, which alone may ask DevTools. */
export interface SourcesApi {
  readonly use: (scripts: PageScripts) => void;
  readonly resolve: (wanted: PlacesWanted) => Promise<readonly (readonly [key: string, place: Place])[]>;
  readonly prepare: () => Promise<void>;
}
