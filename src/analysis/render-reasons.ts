import type { Change, Equality } from '../protocol/facts/change.ts';
import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { Instances } from './instances.ts';
import type { Reason } from './model/render.ts';
import { hookLabel } from './update-steps.ts';

const kindOf = (change: Change): Reason['kind'] => (change.kind === 'prop' ? 'props' : change.kind);

const equalityOf = (equality: Equality): Exclude<Reason['equality'], undefined> => {
  switch (equality) {
    case 'equal-data':
    case 'equal-element':
    case 'equal-element-with-function':
      return 'equal';
    case 'different':
      return 'different';
    // what a function captures cannot be compared
    case 'same-text':
    case 'unknown':
      return 'unknown';
  }
};

const reasonOf = (change: Change, component: number, instances: Instances): Reason => {
  const hook = instances.hookOf(component, change.hook);
  const made = change.from === 0 ? null : instances.madeAt(component, change);
  const source = hook?.source ?? made?.source;
  const name =
    change.kind === 'context'
      ? instances.contextNameOf(component, change)
      : change.name || hookLabel(instances.hookNameOf(component, change.hook), change.hook);
  return {
    kind: kindOf(change),
    ...(name === '' ? {} : { name }),
    ...(change.hook < 0 ? {} : { hook: change.hook }),
    ...(change.before === '' && change.after === '' ? {} : { before: change.before, after: change.after }),
    equality: equalityOf(change.equality),
    change,
    ...(change.from === 0 ? {} : { from: instances.nameOf(change.from) }),
    ...(hook === null ? {} : { path: hook.path }),
    ...(source === undefined ? {} : { source }),
  };
};

/**
 * Why one component rendered, as far as facts tell: own causes first, then props, then the parent, which is named only
 * where it rendered and handed down a new element. Never empty: what is not known is `unknown`.
 */
export const reasonsOf = (
  flags: number,
  changes: readonly Change[],
  component: number,
  parent: number,
  instances: Instances,
): readonly Reason[] => {
  const has = (flag: number): boolean => (flags & flag) !== 0;
  if (has(RenderFlag.mount)) return [{ kind: 'mount' }];
  const reasons: Reason[] = [];
  if (has(RenderFlag.forceUpdate)) reasons.push({ kind: 'force' });
  if (has(RenderFlag.suspenseRetry)) reasons.push({ kind: 'retry' });
  if (has(RenderFlag.refresh)) reasons.push({ kind: 'refresh' });
  if (has(RenderFlag.deferred) && !changes.some((change) => change.kind === 'deferred')) {
    reasons.push({ kind: 'deferred' });
  }
  for (const change of changes) if (change.kind !== 'prop') reasons.push(reasonOf(change, component, instances));
  for (const change of changes) if (change.kind === 'prop') reasons.push(reasonOf(change, component, instances));
  if (has(RenderFlag.newProps) && has(RenderFlag.parentRendered)) {
    reasons.push(parent === 0 ? { kind: 'parent' } : { kind: 'parent', from: instances.nameOf(parent) });
  }
  return reasons.length > 0 ? reasons : [{ kind: 'unknown' }];
};
