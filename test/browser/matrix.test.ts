import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { renderAt } from '../../src/analysis/renders.ts';
import type { Truth } from '../pages/matrix/truth.ts';
import { matrixActions } from '../support/matrix-actions.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { ALL_BUILDS, IS_FULL, MATRIX } from '../support/react-builds.ts';
import {
  commitsIn,
  interactionOn,
  recordActions,
  renderCounts,
  stepsOf,
  updatesIn,
} from '../support/record-actions.ts';
import { type SupportCell, supportCell } from '../support/support-cell.ts';
import { hasSupportRow, supportDocument } from '../support/support-doc.ts';

const SUPPORT = join(import.meta.dirname, '../../docs/support.md');
const NOTHING: Truth = { bodies: {}, renders: {}, commits: 0, updates: [] };

const panel = usePanel();

const cells: SupportCell[] = [];

describe.each(MATRIX)('React $version $mode', (build) => {
  const actions = matrixActions(build);
  let analysis: Analysis;
  let truths: Record<string, Truth>;

  beforeAll(async () => {
    analysis = await recordActions(panel(), pageUrl('matrix', build), actions);
    truths = await panel().page.evaluate(() => window.truth);
    cells.push(supportCell(build, analysis));
  });

  const of = (id: string) => {
    const steps = stepsOf(analysis, interactionOn(analysis, id));
    return { commits: commitsIn(steps), updates: updatesIn(steps), truth: truths[id] ?? NOTHING };
  };

  it.each(actions)('$id: commits and renders are those that happened', ({ id, commits: expected }) => {
    const { commits, truth } = of(id);
    expect(truth.commits).toBe(expected);
    expect(commits).toHaveLength(expected);
    expect(renderCounts(analysis, commits)).toEqual(truth.renders);
    expect(truth.bodies).toEqual(truth.renders);
  });

  it.each(actions)('$id: each update names its component, kind and cause', ({ id, causes }) => {
    const { updates, commits, truth } = of(id);
    expect(updates.map(({ component, updateType }) => ({ component, type: updateType }))).toEqual(truth.updates);
    const edges = updates.flatMap((update) => update.causes);
    expect(edges.map((cause) => analysis.stepById.get(cause.id)?.kind)).toEqual(causes);
    expect(edges.filter(({ evidence }) => evidence !== 'observed')).toEqual([]);
    expect(
      updates.map(({ commit }) => commit).filter((commit) => !commits.some((known) => known.id === commit)),
    ).toEqual([]);
  });

  it.each(actions.filter(({ verdicts, hits }) => verdicts ?? hits))(
    '$id: verdicts and memo hits',
    ({ id, verdicts = [], hits = [] }) => {
      const { commits } = of(id);
      const said = commits.flatMap((commit) =>
        Array.from({ length: commit.renders.length }, (_, row) => renderAt(analysis, commit, row)).map(
          ({ name, verdict }) => [name, verdict?.class, verdict?.because, verdict?.certainty].filter(Boolean).join(' '),
        ),
      );
      expect(said).toEqual(expect.arrayContaining([...verdicts]));
      expect(
        commits.flatMap(({ bailouts }) =>
          bailouts.filter(({ by }) => by === 'memo').map(({ name, count }) => `${name} ${count}`),
        ),
      ).toEqual(hits);
    },
  );

  it('the panel says what this build cannot tell, and nothing else', () => {
    const cell = supportCell(build, analysis);
    const says = (start: string) => cell.missing.some((word) => word.startsWith(start));
    expect(analysis.react).toMatchObject([{ version: build.version, build: build.mode }]);
    expect(says('render durations')).toBe(cell.durations === 'none');
    expect(cell.durations).not.toBe('some');
    expect(says('the exact component')).toBe(cell.updaters !== 'named');
    expect(says('when passive effects')).toBe(!cell.passiveSpans);
    expect(says('where JSX elements')).toBe(!cell.stacks);
    expect(says('component names')).toBe(false);
  });

  if (!IS_FULL)
    it('docs/support.md has its row', async () => {
      expect(hasSupportRow(await readFile(SUPPORT, 'utf8'), supportCell(build, analysis))).toBe(true);
    });
});

if (IS_FULL)
  it('docs/support.md is what this run has measured', async () => {
    expect(cells).toHaveLength(ALL_BUILDS.length);
    await expect(supportDocument(cells)).toMatchFileSnapshot(SUPPORT);
  });
