import { distinct } from '../analysis/findings/words.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import type { CommitStep } from '../analysis/model/commit-step.ts';
import { reasonsOf } from '../analysis/render-reasons.ts';
import { redactUrl } from '../recording/redact-text.ts';
import { reasonWords } from './verdict-words.ts';

/** What an export of an analysis tells others, for its reader to decide. */
export interface WhatLeaves {
  /** Distinct addresses of the page and its requests, as they would stand there. */
  readonly addresses: readonly string[];
  /** Query values and fragments that are in those addresses, or would be. */
  readonly hiddenInAddresses: number;
  /** Distinct captured values: `state items: 0 → 1`; without what they were, where that stays. */
  readonly captured: readonly string[];
}

/** More distinct values than anybody reads. */
const MOST_CAPTURED = 1_000;

/** @param values as in `ExportOptions` */
export const whatLeaves = (analysis: Analysis, values: boolean): WhatLeaves => {
  const addresses = distinct([
    analysis.page.url,
    ...analysis.steps.flatMap((step) => (step.kind === 'request' ? step.url : [])),
  ]).filter((url) => url !== '');
  return {
    addresses: values ? addresses : distinct(addresses.map((url) => redactUrl(url))),
    hiddenInAddresses: addresses.reduce((sum, url) => sum + secretParts(url), 0),
    captured: [...capturedIn(analysis, values)],
  };
};

const secretParts = (url: string): number =>
  (url.match(/[?&][^?&=#]+=[^&#]+/g)?.length ?? 0) + (/#./.test(url) ? 1 : 0);

const capturedIn = (analysis: Analysis, values: boolean): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const step of analysis.steps) {
    if (step.kind !== 'commit') continue;
    addCaptured(analysis, step, values, found);
    if (found.size >= MOST_CAPTURED) break;
  }
  return found;
};

/** Many renders share one set of changes: each set is looked at once, through the first render that has it. */
const addCaptured = (analysis: Analysis, commit: CommitStep, values: boolean, found: Set<string>): void => {
  const { changeSets, changes, component, flags } = commit.renders.columns;
  const instances = analysis.instances[commit.document];
  changeSets.forEach((set, number) => {
    if (instances === undefined || found.size >= MOST_CAPTURED) return;
    if (!set.some(({ before, after }) => before !== '' || after !== '')) return;
    const index = changes.indexOf(number);
    if (index < 0) return;
    const id = component[index] ?? 0;
    for (const reason of reasonsOf(flags[index] ?? 0, set, id, 0, instances)) {
      if (reason.before === undefined) continue;
      const where = `${instances.nameOf(id)}: ${reasonWords(reason)}`;
      found.add(values ? `${where}: ${reason.before} → ${reason.after ?? ''}` : where);
    }
  });
};
