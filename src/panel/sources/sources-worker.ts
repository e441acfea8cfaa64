import { expose } from 'comlink';
import type { Place } from '../../recording/place.ts';
import { createSourceResolver, type SourceResolver } from './source-resolver.ts';
import type { SourcesApi } from './sources-api.ts';

// The worker's entry: source maps and syntax trees of a large application take seconds to read.
let resolver: SourceResolver | null = null;

const api: SourcesApi = {
  use: (scripts) => {
    resolver = createSourceResolver(scripts);
  },
  resolve: async (wanted) => {
    const places: [string, Place][] = [];
    await resolver?.resolve(wanted, (key, place) => places.push([key, place]));
    return places;
  },
  prepare: async () => resolver?.prepare(),
};
expose(api);
