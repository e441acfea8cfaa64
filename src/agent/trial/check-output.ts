import type { TrialOutput } from '../../protocol/facts/trial-fact.ts';
import type { Natives } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import type { Fiber } from '../react/fiber.ts';
import { hostElements } from '../react/live-tree.ts';
import { fibersOf } from './writable-fiber.ts';

/** Elements compared of one instance: a list of thousands is judged by its first ones. */
const MAX_ELEMENTS = 200;

/** An instance that React skipped, and what its copy of React passed to `inject`. */
export interface SkippedInstance {
  readonly fiber: Fiber;
  readonly introduction: object | null;
}

/**
 * Lets React render instances that it skipped once more. Their trial must be lifted.
 *
 * Development builds pass `overrideProps(fiber, path, value)` to `inject`, by which React DevTools edits props. With an empty
 * path and a copy of the same props React renders the component as if its parent had: no code of the page is called by us.
 *
 * @returns the new props of each; null: this build has no such function, and nothing was done
 */
export const renderAgain = (skipped: readonly SkippedInstance[]): readonly object[] | null => {
  const calls = skipped.map(({ fiber, introduction }) => ({
    fiber,
    override: ownValue(introduction, 'overrideProps'),
    props: copyOf(fiber.memoizedProps),
  }));
  if (calls.some(({ override }) => typeof override !== 'function')) return null;
  return calls.map(({ fiber, override, props }) => {
    Reflect.apply(override as () => unknown, undefined, [fiber, [], props]);
    return props;
  });
};

/**
 * Compares what skipped instances show before and after a real render.
 *
 * @param told `unknown`: this build cannot be asked for one, or React did not render in time
 */
export const checkOutput = (
  skipped: readonly SkippedInstance[],
  { microtask }: Pick<Natives, 'microtask'>,
  told: (output: TrialOutput) => void,
): void => {
  const before = skipped.map(({ fiber }) => shownBy(fiber));
  const given = renderAgain(skipped);
  if (given === null) {
    told('unknown');
    return;
  }
  const looks = skipped.map(({ fiber }, at) => ({ fiber, props: given[at] ?? null, before: before[at] ?? [] }));
  // legacy roots have rendered by now, others do in a microtask that was queued before this one
  microtask(() => told(worst(looks.map(outputOf))));
};

interface Look {
  readonly fiber: Fiber;
  readonly props: object | null;
  readonly before: readonly string[];
}

const outputOf = ({ fiber, props, before }: Look): TrialOutput => {
  const rendered = fibersOf(fiber).find((one) => one.memoizedProps === props);
  if (rendered === undefined) return 'unknown';
  const after = shownBy(rendered);
  return after.length === before.length && after.every((html, at) => html === before[at]) ? 'same' : 'changed';
};

const worst = (outputs: readonly TrialOutput[]): TrialOutput => {
  if (outputs.includes('changed')) return 'changed';
  return outputs.includes('unknown') ? 'unknown' : 'same';
};

const shownBy = (fiber: Fiber): readonly string[] =>
  hostElements(fiber, MAX_ELEMENTS).map((element) => element.outerHTML);

/** By descriptors: a getter among the props is not run. */
const copyOf = (props: unknown): object =>
  typeof props === 'object' && props !== null
    ? Object.defineProperties({}, Object.getOwnPropertyDescriptors(props))
    : {};
