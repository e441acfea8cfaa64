import { isCreateContext, nameOfContext } from './creator.ts';
import { definitionOf } from './definition.ts';
import { listHooks } from './hook-list.ts';
import { contextOfProvider, type ElementCall, elementCalls, type KnownComponent } from './jsx-calls.ts';
import { propertyOf } from './origin.ts';
import { lookUp } from './scope.ts';
import type { Code, CodePlace } from './script-code.ts';

/** A context that has no `displayName`: the name of its variable, and where it is created. */
export interface NamedContext {
  readonly name: string;
  readonly place: CodePlace;
}

/**
 * Names the context that `consumer` reads and `owner` provides: by source, where exactly one is both.
 *
 *     const Currency = createContext('EUR');      <Currency value={…}>      useContext(Currency)
 */
export const findContext = (consumer: KnownComponent, owner: KnownComponent, code: Code): NamedContext | null => {
  const reader = consumer.text === null ? null : code.find(consumer.text);
  const provider = owner.text === null ? null : code.find(owner.text);
  if (reader === null || provider === null) return null;
  const read = listHooks(reader, code).contexts.flatMap((call) => {
    const argument = call.node.type === 'CallExpression' ? call.node.arguments[0] : undefined;
    return argument === undefined
      ? []
      : (createdAt({ ...call, node: argument, path: [...call.path, argument] }, code) ?? []);
  });
  const provided = elementCalls(provider).flatMap((element) => {
    const context = contextOfProvider(element);
    return context === null || isConstant(element, provider) ? [] : (createdAt(context, code) ?? []);
  });
  const both = provided.filter((context) => read.some((other) => other.place.node === context.place.node));
  const [first] = both;
  return first !== undefined && both.every((other) => other.place.node === first.place.node) ? first : null;
};

/** Its value is a literal or comes from outside of the component: it cannot be the one that changed. */
const isConstant = ({ props }: ElementCall, component: CodePlace): boolean => {
  const value = props === null ? null : propertyOf(props.node, 'value');
  if (props === null || value?.type === 'Literal') return true;
  if (value?.type !== 'Identifier') return false;
  const binding = lookUp(props.path, value.name);
  if (binding?.kind === 'import') return true;
  if (binding?.kind !== 'variable' && binding?.kind !== 'declaration') return false;
  return !binding.path.includes(component.node);
};

const createdAt = (context: CodePlace, code: Code): NamedContext | null => {
  const definition = definitionOf(context, code);
  return definition === null || !isCreateContext(definition)
    ? null
    : { name: nameOfContext(context, definition), place: definition };
};
