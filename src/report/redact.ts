import type { Analysis, CommitStep, Step } from '../analysis/model.ts';

/**
 * The same analysis without what must not leave unasked: values of URL queries and captured prop and state values.
 * Names of query parameters stay, as `?page=…`: they tell requests apart.
 */
export const redact = (analysis: Analysis): Analysis => {
  const steps = analysis.steps.map(redactStep);
  return {
    ...analysis,
    page: { ...analysis.page, url: redactUrl(analysis.page.url) },
    steps,
    stepById: new Map(steps.map((step) => [step.id, step])),
  };
};

const redactStep = (step: Step): Step => {
  if (step.kind === 'request') return { ...step, url: redactUrl(step.url) };
  return step.kind === 'commit' ? redactCommit(step) : step;
};

const redactCommit = (commit: CommitStep): CommitStep => {
  const changeSets = commit.renders.columns.changeSets.map((changes) =>
    changes.map((change) => ({ ...change, before: '', after: '' })),
  );
  return { ...commit, renders: { ...commit.renders, columns: { ...commit.renders.columns, changeSets } } };
};

/** `/search?q=shoes&page=2#top` → `/search?q=…&page=…` */
export const redactUrl = (url: string): string => {
  const withoutFragment = url.replace(/#.*$/s, '');
  const start = withoutFragment.indexOf('?');
  if (start < 0) return withoutFragment;
  const pairs = withoutFragment
    .slice(start + 1)
    .split('&')
    .map((pair) => (pair.includes('=') ? `${pair.slice(0, pair.indexOf('='))}=…` : pair));
  return `${withoutFragment.slice(0, start)}?${pairs.join('&')}`;
};
