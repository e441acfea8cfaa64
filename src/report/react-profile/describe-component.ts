import type { Instances } from '../../analysis/instances.ts';
import type { ComponentType } from '../../protocol/facts.ts';
import { shortLine } from '../step-text.ts';
import type { Described } from './profile-types.ts';

/** React DevTools' numbers for kinds of elements. */
export const ROOT_TYPE = 11;
const MEMO_TYPE = 8;
const TYPES: Readonly<Record<ComponentType['type'], number>> = {
  class: 1,
  'context-consumer': 2,
  function: 5,
  'forward-ref': 6,
  memo: MEMO_TYPE,
  other: 9,
  root: ROOT_TYPE,
  suspense: 12,
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
    type: isMemo ? MEMO_TYPE : type === null ? TYPES.other : TYPES[type.type],
    compiledWithForget: type?.compiled ?? false,
  };
};

export const describeRoot = (id: number): Described => ({
  id,
  displayName: null,
  hocDisplayNames: null,
  key: null,
  type: ROOT_TYPE,
  compiledWithForget: false,
});
