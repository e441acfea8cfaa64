import * as v from 'valibot';
import { Limit } from './decode-checks.ts';
import { ids, renderColumns } from './decode-columns.ts';
import { amount, count, finite, id, index, list, name, oneOf, stack } from './decode-parts.ts';
import type { CauseRef } from './facts/cause-ref.ts';
import type { Bailout, CommitFact } from './facts/commit-facts.ts';
import type { ComponentType } from './facts/component-types.ts';
import type { FunctionText } from './facts/input-facts.ts';
import type { MissingDetail, ReactBuild, RendererFact } from './facts/session-facts.ts';
import type { TrialEnd, TrialFact, TrialOutput, TrialRefusal } from './facts/trial-fact.ts';
import type { LaneName, UpdateFact, UpdateType } from './facts/update-fact.ts';

export const renderer: v.GenericSchema<unknown, RendererFact> = v.object({
  kind: v.literal('renderer'),
  renderer: count,
  packageName: name,
  version: name,
  build: oneOf<ReactBuild>({ development: true, profiling: true, production: true, unknown: true }),
  hasDurations: v.boolean(),
  hasUpdaters: v.boolean(),
  support: oneOf<RendererFact['support']>({ full: true, partial: true, untested: true }),
  missing: list(
    oneOf<MissingDetail>({
      durations: true,
      'component-names': true,
      'jsx-locations': true,
      'exact-updaters': true,
      hook: true,
    }),
    Limit.few,
  ),
});

export const componentTypes = (functionText: v.GenericSchema<unknown, FunctionText | null>) =>
  list<ComponentType>(
    v.object({
      id,
      name,
      type: oneOf<ComponentType['type']>({
        function: true,
        class: true,
        'forward-ref': true,
        memo: true,
        'context-consumer': true,
        root: true,
        suspense: true,
        other: true,
      }),
      memo: oneOf<ComponentType['memo']>({
        no: true,
        memo: true,
        'memo-comparator': true,
        pure: true,
        'should-update': true,
      }),
      compiled: v.boolean(),
      text: functionText,
      stack: v.nullable(stack),
      memoUnsafe: v.boolean(),
    }),
    Limit.list,
  );

export const update = (cause: v.GenericSchema<unknown, CauseRef | null>): v.GenericSchema<unknown, UpdateFact> =>
  v.object({
    kind: v.literal('update'),
    id,
    renderer: count,
    root: count,
    at: finite,
    component: count,
    how: oneOf<UpdateFact['how']>({ exact: true, scan: true, ambiguous: true }),
    type: oneOf<UpdateType>({
      setState: true,
      dispatch: true,
      'setState-class': true,
      forceUpdate: true,
      store: true,
      'root-render': true,
      optimistic: true,
      action: true,
      transition: true,
      retry: true,
      refresh: true,
      unknown: true,
    }),
    lane: oneOf<LaneName>({
      sync: true,
      continuous: true,
      default: true,
      transition: true,
      retry: true,
      idle: true,
      offscreen: true,
      deferred: true,
      unknown: true,
    }),
    hook: index,
    stack,
    cause,
    during: oneOf<UpdateFact['during']>({
      event: true,
      'layout-effect': true,
      'passive-effect': true,
      render: true,
      other: true,
    }),
    effectOf: name,
  });

export const commit: v.GenericSchema<unknown, CommitFact> = v.object({
  kind: v.literal('commit'),
  id,
  renderer: count,
  root: count,
  renderStart: finite,
  commitStart: finite,
  layoutEnd: finite,
  updates: ids,
  isMount: v.boolean(),
  isHydration: v.boolean(),
  didError: v.boolean(),
  renders: renderColumns,
  bailouts: list<Bailout>(
    v.object({ type: id, count, by: oneOf<Bailout['by']>({ memo: true, trial: true, element: true }) }),
    Limit.list,
  ),
  unmounted: ids,
  spent: amount,
  budgetEnded: v.boolean(),
});

export const trial: v.GenericSchema<unknown, TrialFact> = v.object({
  kind: v.literal('trial'),
  at: finite,
  type: id,
  status: oneOf<TrialFact['status']>({ on: true, refused: true, over: true }),
  refusal: v.nullable(
    oneOf<TrialRefusal>({
      gone: true,
      kind: true,
      'already-memo': true,
      'own-rule': true,
      'effect-event': true,
      'lazy-default-props': true,
      'legacy-context': true,
      locked: true,
      'no-hook': true,
      'other-renderer': true,
      'untested-react': true,
    }),
  ),
  end: v.nullable(
    oneOf<TrialEnd>({
      'turned-off': true,
      'panel-gone': true,
      'hot-reload': true,
      'page-error': true,
      failed: true,
    }),
  ),
  armed: count,
  left: count,
  skips: count,
  timesHold: v.boolean(),
  output: v.nullable(oneOf<TrialOutput>({ same: true, changed: true, unknown: true })),
});
