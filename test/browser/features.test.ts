import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { actionCases, asyncCases, type FeatureCase, treeCases } from '../support/feature-cases.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { MATRIX, type ReactBuild } from '../support/react-builds.ts';
import { recordActions } from '../support/record-actions.ts';
import { tellInteraction } from '../support/tell-steps.ts';

const isOf =
  (...majors: readonly string[]) =>
  ({ version }: ReactBuild) =>
    majors.includes(version.slice(0, 2));

const pages: readonly [
  page: string,
  cases: (build: ReactBuild) => readonly FeatureCase[],
  has: (build: ReactBuild) => boolean,
][] = [
  ['features-async', asyncCases, isOf('18', '19')],
  ['features-action', actionCases, isOf('19')],
  ['features-tree', treeCases, isOf('16', '17', '18', '19')],
];

const runs = pages.flatMap(([page, cases, has]) =>
  MATRIX.filter(has).map((build) => ({ page, build, ...build, cases: cases(build) })),
);

const panel = usePanel();

describe.each(runs)('$page on React $version $mode', ({ page, build, cases }) => {
  let analysis: Analysis;
  beforeAll(async () => {
    const only = cases.map(({ component }) => component).join();
    analysis = await recordActions(panel(), pageUrl(page, build, `?only=${only}`), cases);
  });

  it.each(cases)('$id: updates, renders, verdicts and memo hits', ({ id, told }) => {
    expect(tellInteraction(analysis, id)).toEqual(told);
  });
});
