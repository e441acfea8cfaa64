import type { MissingDetail, RendererFact } from '../protocol/facts/session-facts.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { ReactInfo } from './model/analysis.ts';

/** What a build cannot tell, in words. */
const MISSING: Readonly<Record<MissingDetail, string>> = {
  durations: 'render durations: this build of React does not measure them',
  'component-names': 'component names: they are minified in this build',
  'jsx-locations': 'where JSX elements were written',
  'exact-updaters': 'the exact component of some updates: found by its lanes, and named as ambiguous where several fit',
  hook: 'commits from the start: React was loaded before Clickfall; reload the page for full detail',
};

const toInfo = (fact: RendererFact): ReactInfo => ({
  renderer: fact.renderer,
  version: fact.version,
  build: fact.build,
  hasDurations: fact.hasDurations,
  support: fact.support,
  missing: fact.missing.map((detail) => MISSING[detail]),
});

/** The copies of React in the recording; the same copy seen again after a reload is one. */
export const readReactInfo = (documents: readonly DocumentFacts[]): readonly ReactInfo[] => {
  const found = new Map<string, ReactInfo>();
  for (const { renderers } of documents) {
    for (const fact of renderers) found.set(`${fact.renderer} ${fact.version} ${fact.build}`, toInfo(fact));
  }
  return [...found.values()];
};
