import { isAtLeast, type ReactBuild } from './react-builds.ts';
import type { Action } from './record-actions.ts';
import type { Told } from './tell-steps.ts';

/** A feature on one of the pages `features-….tsx`, and all that is to be said of one click. */
export interface FeatureCase extends Action {
  /** Its export on the page. */
  readonly component: string;
  readonly told: Told;
}

interface Row {
  readonly id: string;
  readonly component: string;
  /** What the page counts of one component before all is done: its renders, or its bodies where effects are kept back. */
  readonly last: readonly [component: string, count: number, of?: 'renders' | 'bodies'];
  readonly updates: readonly string[];
  readonly renders: Told['renders'];
  readonly hits?: readonly string[];
}

const toCase = ({ last: [name, count, of = 'renders'], hits = [], updates, renders, ...row }: Row): FeatureCase => ({
  ...row,
  done: `(truth['${row.id}']?.${of}['${name}'] ?? 0) >= ${count}`,
  told: { updates, renders, hits },
});

/** What React finishes later than it began. */
export const asyncCases = ({ version, mode }: ReactBuild): readonly FeatureCase[] => {
  const is19 = isAtLeast(version, 19);
  // 19 renders what suspended a second time, in the lane for retries, whether or not it can go on
  const prewarm = is19 ? ['? retry retry ← commit'] : [];
  // a minifier gives useState and useTransition setters of one name
  const setter = mode === 'development' || is19 ? 'setState' : 'unknown';
  const flag = mode === 'development' ? 'transition' : 'unknown';
  const pending = [`Pending ${setter} transition ← interaction`, `Pending ${flag} transition ← interaction`];
  const rows: readonly Row[] = [
    {
      id: 'lazy',
      component: 'LazyChild',
      last: ['Loaded', 1],
      updates: ['LazyChild setState sync ← interaction', ...prewarm, 'Suspense retry retry ← timer'],
      renders: [
        ['LazyChild state necessary', 'Fallback mount'],
        ['Beside retry necessary', 'Loaded mount'],
      ],
    },
    {
      id: 'transition',
      component: 'Transition',
      last: ['Transition', 1],
      updates: ['Transition setState transition ← interaction'],
      renders: [['Transition state necessary']],
    },
    {
      id: 'pending',
      component: 'Pending',
      last: ['Pending', 2],
      // 18 lowers the flag before it calls the page's function
      updates: ['Pending transition sync ← interaction', ...(is19 ? pending : pending.toReversed())],
      renders: [['Pending transition necessary'], ['Pending state+transition necessary']],
    },
    {
      id: 'deferred',
      component: 'Deferred',
      last: ['Slow', 1],
      updates: [
        'Deferred setState sync ← interaction',
        `? unknown ${isAtLeast(version, 19, 2) ? 'deferred' : 'transition'} ← commit`,
      ],
      renders: [['Deferred state necessary'], ['Deferred deferred necessary', 'Slow props+parent necessary']],
      hits: ['Slow 1'],
    },
  ];
  const use: Row = {
    id: 'use',
    component: 'Use',
    last: ['UsesPromise', 1],
    updates: ['Use setState sync ← interaction', ...prewarm, 'Suspense retry retry ← request'],
    renders: [['Use state necessary', 'Fallback mount'], ['UsesPromise mount']],
  };
  return (is19 ? [...rows, use] : rows).map(toCase);
};

/** Actions of 19, and trees that 19.2 keeps hidden. */
export const actionCases = ({ version }: ReactBuild): readonly FeatureCase[] => {
  const optimistic: Row = {
    id: 'optimistic',
    component: 'Optimistic',
    last: ['Optimistic', 2],
    // the lane in which React takes the optimistic state back is its own doing
    updates: [
      'Optimistic optimistic sync ← interaction',
      '? unknown transition ← commit',
      'Optimistic setState transition ← request',
    ],
    renders: [['Optimistic optimistic necessary'], ['Optimistic state+optimistic necessary']],
  };
  const activity: Row = {
    id: 'activity',
    component: 'Kept',
    last: ['Hidden', 1, 'bodies'],
    // a hidden tree catches up in a commit of its own, in which its parent did not render
    updates: ['Kept setState sync ← interaction', '? unknown offscreen ← commit'],
    renders: [['Kept state necessary'], ['Hidden unknown unknown']],
  };
  return (isAtLeast(version, 19, 2) ? [optimistic, activity] : [optimistic]).map(toCase);
};

/** Shapes of a tree, on any React. */
export const treeCases = ({ version }: ReactBuild): readonly FeatureCase[] => {
  const lane = isAtLeast(version, 17) ? 'sync' : 'unknown';
  const rows: readonly Row[] = [
    {
      id: 'failing',
      component: 'Failing',
      last: ['Boundary', 1],
      updates: [`Failing setState ${lane} ← interaction`],
      renders: [['Failing state necessary', 'Boundary class-state+props+parent necessary']],
    },
    {
      id: 'portal',
      component: 'Portal',
      last: ['InPortal', 1],
      updates: [`Portal setState ${lane} ← interaction`],
      renders: [['Portal state necessary', 'InPortal props+parent necessary']],
    },
    {
      id: 'wrapped',
      component: 'Wrapped',
      last: ['Wrapped', 1],
      updates: [`Wrapped setState ${lane} ← interaction`],
      renders: [
        [
          'Wrapped state necessary',
          // getDerivedStateFromProps made an equal state
          'Derived class-state+parent avoidable state-equal strong',
          'Ref parent avoidable props-equal proven',
        ],
      ],
      hits: ['Pure 1', 'Refuses 1', 'MemoRef 1', 'Derived 1', 'Compared 1'],
    },
  ];
  return rows.map(toCase);
};
