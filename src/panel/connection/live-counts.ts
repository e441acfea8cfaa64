import type { Fact } from '../../protocol/facts/fact.ts';
import type { LiveCounts } from '../state/panel-state.ts';

/** Adds what a batch of facts holds to the totals that are shown while a recording runs. */
export const countFacts = (before: LiveCounts, facts: readonly Fact[]): LiveCounts => {
  let { inputs, commits, renders, requests } = before;
  for (const fact of facts) {
    if (fact.kind === 'input') inputs++;
    else if (fact.kind === 'request') requests++;
    else if (fact.kind === 'commit') {
      commits++;
      renders += fact.renders.component.length;
    }
  }
  return { inputs, commits, renders, requests };
};
