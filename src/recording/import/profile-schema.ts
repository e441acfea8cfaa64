import * as v from 'valibot';

/** React DevTools' export, version 5, as far as it is read. What is missing becomes "not known". */

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const text = v.nullish(v.string(), null);
const names = v.nullish(v.array(v.string()), null);
const pairs = v.array(v.tuple([id, ms]));

const node = v.object({
  id,
  children: v.array(id),
  displayName: text,
  hocDisplayNames: names,
  key: v.nullish(v.union([v.string(), v.number()]), null),
  type: v.number(),
  compiledWithForget: v.nullish(v.boolean(), false),
});

const change = v.object({
  context: v.nullish(v.union([v.boolean(), v.array(v.string())]), null),
  didHooksChange: v.nullish(v.boolean(), false),
  isFirstMount: v.nullish(v.boolean(), false),
  props: names,
  state: names,
});

const commit = v.object({
  changeDescriptions: v.nullish(v.array(v.tuple([id, change])), null),
  duration: ms,
  effectDuration: v.nullish(ms, null),
  passiveEffectDuration: v.nullish(ms, null),
  fiberActualDurations: pairs,
  fiberSelfDurations: pairs,
  timestamp: ms,
  updaters: v.nullish(v.array(v.object({ id })), null),
});

const root = v.object({
  rootID: id,
  snapshots: v.array(v.tuple([id, node])),
  operations: v.array(v.array(v.number())),
  commitData: v.array(commit),
});

export type ProfileChange = v.InferOutput<typeof change>;
export type ProfileCommit = v.InferOutput<typeof commit>;
export type ProfileRoot = v.InferOutput<typeof root>;

/** null for a root that is damaged. */
export const readProfileRoot = (value: unknown): ProfileRoot | null => {
  const result = v.safeParse(root, value, { abortEarly: true });
  return result.success && result.output.operations.length === result.output.commitData.length ? result.output : null;
};
