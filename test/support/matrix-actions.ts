import { isAtLeast, type ReactBuild } from './react-builds.ts';
import type { Action } from './record-actions.ts';

/** One action of `test/pages/matrix.tsx` and what is known of it beforehand. */
export interface MatrixAction extends Action {
  readonly commits: number;
  /** Kinds of the steps that its updates are caused by, in order. */
  readonly causes: readonly string[];
  /** `component verdict` of renders whose class is not plain to see, with `because`. */
  readonly verdicts?: readonly string[];
  /** Memo hits, by component. */
  readonly hits?: readonly string[];
}

type Row = Omit<MatrixAction, 'done'>;

/** Actions that a React version can do, and how many commits they take there. */
export const matrixActions = ({ version }: ReactBuild, isLegacyRoot = false): readonly MatrixAction[] => {
  const hasStore = isAtLeast(version, 18);
  // on a root of ReactDOM.render each setState outside of an event is a commit
  const batches = isAtLeast(version, 18) && !isLegacyRoot;
  const rows: readonly Row[] = [
    { id: 'state', commits: 1, causes: ['interaction'] },
    { id: 'batched', commits: 1, causes: ['interaction', 'interaction'] },
    { id: 'same', commits: 0, causes: [] },
    { id: 'reducer', commits: 1, causes: ['interaction'] },
    { id: 'class-state', commits: 1, causes: ['interaction'] },
    { id: 'force', commits: 1, causes: ['interaction'] },
    { id: 'effect', commits: 2, causes: ['interaction', 'effect'] },
    { id: 'layout', commits: 2, causes: ['interaction', 'commit'] },
    { id: 'timer', commits: batches ? 1 : 2, causes: ['timer', 'timer'] },
    { id: 'fetch', commits: 1, causes: ['request'] },
    { id: 'flush', commits: 2, causes: ['interaction', 'interaction'] },
    { id: 'context', commits: 1, causes: ['interaction'], verdicts: ['Reader necessary'] },
    { id: 'context-equal', commits: 1, causes: ['interaction'], verdicts: ['Reader avoidable context-equal strong'] },
    {
      id: 'props',
      commits: 1,
      causes: ['interaction'],
      verdicts: ['Broken avoidable data-equal strong', 'Plain avoidable props-equal proven'],
      hits: ['Kept 1'],
    },
    { id: 'children', commits: 1, causes: ['interaction'], verdicts: ['Frame necessary'], hits: [] },
    { id: 'remount-key', commits: 1, causes: ['interaction'], verdicts: ['Row avoidable remount-key proven'] },
    { id: 'remount-type', commits: 1, causes: ['interaction'], verdicts: ['Inner avoidable remount-type proven'] },
    ...(hasStore ? [{ id: 'store', commits: 1, causes: ['interaction'] }] : []),
  ];
  return rows.map((row) => ({
    ...row,
    done: `done.includes('${row.id}') && (truth['${row.id}']?.commits ?? 0) >= ${row.commits}`,
  }));
};
