import type { Change, DependencyChange } from '../protocol/facts/change.ts';
import type { ComponentType } from '../protocol/facts/component-types.ts';
import { contextKey, hookKey, madeKey, type Place } from '../recording/place.ts';
import type { SourcePlace } from './model/source-place.ts';

/** What was read out of the page's source while the page was there. "" and null: not known. */
export interface SourceNames {
  readonly hookOf: (component: ComponentType | null, hook: number) => HookName | null;
  /** Variable of a context without `displayName`. */
  readonly contextOf: (consumer: ComponentType | null, owner: ComponentType | null) => string;
  /** The expression that made the new reference in a prop, or a context's value (`contextName` for one without a name). */
  readonly madeAt: (
    receiver: ComponentType | null,
    change: Change,
    creator: ComponentType | null,
    contextName: string,
  ) => MadeAt | null;
}

export interface HookName {
  /** `items`; "" if its value has no name of its own. */
  readonly name: string;
  /** `useCart › useState items`, `useState` */
  readonly path: string;
  readonly source: SourcePlace;
}

export interface MadeAt {
  /** Component whose text it stands in; "" for the creator itself. */
  readonly component: string;
  readonly source: SourcePlace;
}

/** Is it a key of what these names are read from? Other places are of stack frames and functions. */
export const isSourceName = (key: string): boolean => /^(?:hook|made|context):/.test(key);

const toSource = ({ url, line, column, mapped }: Place): SourcePlace => ({ url, line, column, mapped });

/** Where all dependencies that differ only got new references, the first of them is to blame; −1 for none. */
export const unstableDependency = ({ dependencies }: Change): number => {
  const isEqual = ({ equality }: DependencyChange) => equality === 'equal-data' || equality === 'equal-element';
  return dependencies?.every(isEqual) === true ? (dependencies[0]?.index ?? -1) : -1;
};

export const createSourceNames = (known: ReadonlyMap<string, Place>): SourceNames => ({
  hookOf: (component, hook) => {
    const text = component?.text ?? null;
    const place = text === null || hook < 0 ? undefined : known.get(hookKey(hook, text));
    if (place === undefined) return null;
    const call = place.binding === '' ? place.callee : `${place.callee} ${place.binding}`;
    return {
      name: place.binding,
      path: place.function === '' ? call : `${place.function} › ${call}`,
      source: toSource(place),
    };
  },
  contextOf: (consumer, owner) => {
    if (!consumer?.text || !owner?.text) return '';
    return known.get(contextKey(consumer.text, owner.text))?.binding ?? '';
  },
  madeAt: (receiver, change, creator, contextName) => {
    const text = creator?.text ?? null;
    if (receiver === null || text === null) return null;
    const place =
      change.kind === 'context'
        ? known.get(madeKey(contextName, 'value', -1, text))
        : (known.get(madeKey(receiver.name, change.name, unstableDependency(change), text)) ??
          known.get(madeKey(receiver.name, change.name, -1, text)));
    return place === undefined ? null : { component: place.function, source: toSource(place) };
  },
});
