import { ownValue } from '../../own-value.ts';
import { type ContextItem, type Fiber, Tag } from '../fiber.ts';
import { contextOf } from '../names.ts';
import { ownerOf } from '../owners.ts';

/** A context this component reads, whose value is not the one of its last render. */
export interface ContextDifference {
  readonly context: object;
  readonly before: unknown;
  readonly after: unknown;
  /** Component that rendered the provider; null: the default value, or beyond the root. */
  readonly providerOwner: Fiber | null;
}

/**
 * Differences of the contexts a fiber reads. ≥ 18 keeps the value that was read beside each context; before that it is
 * looked up at the provider, if that was visited in this commit.
 */
export const contextDifferences = (
  previous: Fiber,
  fiber: Fiber,
  visitedProviders: ReadonlySet<Fiber>,
): readonly ContextDifference[] => {
  const item = fiber.dependencies?.firstContext ?? null;
  if (item === null) return [];
  const differences: ContextDifference[] = [];
  for (let read: ContextItem | null = item; read !== null; read = read.next) {
    const { context } = read;
    if (differences.some((difference) => difference.context === context)) continue;
    const difference = Object.hasOwn(read, 'memoizedValue')
      ? byValue(previous, fiber, read)
      : byProvider(fiber, context, visitedProviders);
    if (difference !== null) differences.push(difference);
  }
  return differences;
};

const byValue = (previous: Fiber, fiber: Fiber, read: ContextItem): ContextDifference | null => {
  let before = previous.dependencies?.firstContext ?? null;
  while (before !== null && before.context !== read.context) before = before.next;
  if (before === null || Object.is(before.memoizedValue, read.memoizedValue)) return null;
  const provider = providerOf(fiber, read.context);
  return {
    context: read.context,
    before: before.memoizedValue,
    after: read.memoizedValue,
    providerOwner: provider === null ? null : ownerOf(provider),
  };
};

const byProvider = (fiber: Fiber, context: object, visitedProviders: ReadonlySet<Fiber>): ContextDifference | null => {
  const found = providerOf(fiber, context);
  const provider = found === null || visitedProviders.has(found) ? found : found.alternate;
  const twin = provider?.alternate ?? null;
  if (provider === null || twin === null || !visitedProviders.has(provider)) return null;
  const before = ownValue(twin.memoizedProps, 'value');
  const after = ownValue(provider.memoizedProps, 'value');
  return Object.is(before, after) ? null : { context, before, after, providerOwner: ownerOf(provider) };
};

const providerOf = (fiber: Fiber, context: object): Fiber | null => {
  let above = fiber.return;
  while (above !== null && !(above.tag === Tag.provider && contextOf(above) === context)) above = above.return;
  return above;
};
