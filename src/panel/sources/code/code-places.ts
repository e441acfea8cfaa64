import { hookKey, madeKey, type Place } from '../../../recording/place.ts';
import type { CodeWanted, ContextWanted, HooksWanted } from '../code-wanted.ts';
import { findContext } from './context-name.ts';
import { findMade, type Made, type MadeQuery } from './creator.ts';
import { listHooks } from './hook-list.ts';
import type { KnownComponent } from './jsx-calls.ts';
import { calleeToken } from './nodes.ts';
import type { Code, CodePlace } from './script-code.ts';

/** Makes a place of a position in code; what it says of the code itself is filled in here. */
export type ToPlace = (at: CodePlace) => Place;

/** Reads out of the page's code what is wanted, and hands each place over. What is not clear is left out. */
export const resolveCode = (
  wanted: CodeWanted,
  code: Code,
  toPlace: ToPlace,
  found: (key: string, place: Place) => void,
): void => {
  for (const hooks of wanted.hooks.values())
    for (const [key, place] of hookPlaces(hooks, code, toPlace)) found(key, place);
  for (const [key, query] of wanted.made) {
    const made = findMade(query, code);
    if (made !== null) found(key, madePlace(made, query.chain, toPlace));
  }
  for (const context of wanted.contexts.values()) {
    for (const [key, place] of contextPlaces(context, code, toPlace)) found(key, place);
  }
};

function* hookPlaces({ text, kinds }: HooksWanted, code: Code, toPlace: ToPlace): Generator<[string, Place]> {
  const component = code.find(text);
  if (component === null) return;
  const { hooks } = listHooks(component, code);
  // a hook of another kind than the page's own list shows that the source was counted wrongly: believe none of it
  for (const [index, kind] of kinds) if (hooks[index] !== undefined && hooks[index].kind !== kind) return;
  for (const [index, { hook, name, path, call }] of hooks.entries()) {
    yield [hookKey(index, text), { ...toPlace(call), function: path.join(' › '), callee: hook, binding: name }];
  }
}

const madePlace = ({ place, name, at }: Made, chain: readonly KnownComponent[], toPlace: ToPlace): Place => {
  const { node } = place;
  const callee = node.type === 'CallExpression' ? (calleeToken(node.callee)?.name ?? '') : '';
  return { ...toPlace(place), function: chain[at]?.name ?? '', callee, binding: name };
};

function* contextPlaces(wanted: ContextWanted, code: Code, toPlace: ToPlace): Generator<[string, Place]> {
  const { consumer, chain, nameKey } = wanted;
  let { name } = wanted;
  const owner = chain[0];
  if (owner === undefined) return;
  if (nameKey !== null) {
    const context = findContext(consumer, owner, code);
    if (context === null) return;
    name = context.name;
    yield [nameKey, { ...toPlace(context.place), function: '', callee: 'createContext', binding: name }];
  }
  const query: MadeQuery = {
    receiver: null,
    context: name,
    prop: 'value',
    dependency: -1,
    chain,
    isExact: true,
    creatorAt: 0,
  };
  const made = findMade(query, code);
  if (made !== null) yield [madeKey(name, 'value', -1, wanted.owner), madePlace(made, chain, toPlace)];
}
