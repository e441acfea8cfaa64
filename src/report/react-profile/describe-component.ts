import type { Instances } from '../../analysis/instances.ts';
import type { ComponentType } from '../../protocol/facts/component-types.ts';
import { ProfileElement } from '../../recording/import/profile-numbers.ts';
import { shortLine } from '../step-text.ts';
import type { Described } from './profile-types.ts';

const TYPES: Readonly<Record<ComponentType['type'], number>> = {
  class: ProfileElement.class,
  'context-consumer': ProfileElement.context,
  function: ProfileElement.function,
  'forward-ref': ProfileElement.forwardRef,
  memo: ProfileElement.memo,
  other: ProfileElement.other,
  root: ProfileElement.root,
  suspense: ProfileElement.suspense,
};

/** `id` as the profile counts, `instance` as its document does. */
export const describeComponent = (id: number, instance: number, instances: Instances | undefined): Described => {
  const type = instances?.typeOf(instance) ?? null;
  const key = instances?.keyOf(instance) ?? null;
  const isMemo = type?.memo === 'memo' || type?.memo === 'memo-comparator';
  const wrappers = [...(isMemo ? ['Memo'] : []), ...(type?.type === 'forward-ref' ? ['ForwardRef'] : [])];
  return {
    id,
    displayName: shortLine(instances?.nameOf(instance) ?? '') || 'Anonymous',
    hocDisplayNames: wrappers.length === 0 ? null : wrappers,
    key: key === null ? null : shortLine(key),
    type: isMemo ? ProfileElement.memo : type === null ? TYPES.other : TYPES[type.type],
    compiledWithForget: type?.compiled ?? false,
  };
};

export const describeRoot = (id: number): Described => ({
  id,
  displayName: null,
  hocDisplayNames: null,
  key: null,
  type: ProfileElement.root,
  compiledWithForget: false,
});
