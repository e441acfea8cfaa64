import type { Analysis } from '../analysis/model/analysis.ts';
import type { CommitStep } from '../analysis/model/commit-step.ts';
import type { Verdict } from '../analysis/model/verdict.ts';
import { createProfileIds, type ProfileIds, profileRoot } from './react-profile/profile-root.ts';
import type { ProfileCommitExtra, ReactProfile } from './react-profile/profile-types.ts';
import { commitsByRoot, eachRender } from './react-profile/root-commits.ts';
import { redact } from './redact.ts';
import { causeTexts, shortLine } from './step-text.ts';

/**
 * A profile for React DevTools' Profiler: its flame graph, its ranked chart and "Why did this render?". Verdicts, causes
 * and interactions travel under `clickfall`, which React DevTools ignores. `values`: keep values of URL queries.
 */
export const toReactProfile = (
  whole: Analysis,
  { values = false }: { readonly values?: boolean } = {},
): ReactProfile => {
  const analysis = values ? whole : redact(whole);
  const ids = createProfileIds();
  const roots = commitsByRoot(analysis);
  const start = Math.min(
    0,
    ...roots.flatMap(({ commits }) => commits.slice(0, 1).map(({ renderStart }) => renderStart)),
  );
  const dataForRoots = roots.map((root) => profileRoot(analysis, root, ids, start));
  const verdicts = new Map<Verdict, number>();
  const commits = roots.flatMap((root, nth) =>
    root.commits.map((commit, index) =>
      commitExtra(analysis, commit, { rootID: dataForRoots[nth]?.rootID ?? 0, index }, ids, verdicts),
    ),
  );
  return {
    version: 5,
    dataForRoots,
    clickfall: {
      version: 1,
      page: { url: analysis.page.url, title: shortLine(analysis.page.title) },
      startedAt: analysis.info.startedAt,
      hasDurations: analysis.react.every(({ hasDurations }) => hasDurations),
      notes: analysis.info.notes,
      verdicts: [...verdicts.keys()],
      commits,
    },
  };
};

const commitExtra = (
  analysis: Analysis,
  commit: CommitStep,
  place: Pick<ProfileCommitExtra, 'rootID' | 'index'>,
  ids: ProfileIds,
  verdicts: Map<Verdict, number>,
): ProfileCommitExtra => {
  const judged: [number, number][] = [];
  eachRender(commit, (instance, _, index) => {
    const verdict = commit.renders.verdicts[index];
    if (!verdict) return;
    const number = verdicts.get(verdict) ?? verdicts.size;
    verdicts.set(verdict, number);
    judged.push([ids.idOf(commit.document, instance), number]);
  });
  return {
    ...place,
    step: commit.id,
    interaction: commit.interaction,
    causes: causeTexts(analysis, commit),
    verdicts: judged,
  };
};
