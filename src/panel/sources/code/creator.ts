import type { AnyNode } from 'acorn';
import { definitionOf } from './definition.ts';
import {
  contextOfProvider,
  type ElementCall,
  elementCalls,
  isElementCall,
  isElementOf,
  type KnownComponent,
} from './jsx-calls.ts';
import { calleeToken, keyName } from './nodes.ts';
import { isProps, isRestOfProps, type Origin, originOf } from './origin.ts';
import type { Code, CodePlace } from './script-code.ts';

/** Whose prop is looked for, and through whom it came. */
export interface MadeQuery {
  /** Component that got the prop; null: a provider of `context`. */
  readonly receiver: KnownComponent | null;
  /** Name of the context where `receiver` is null; "" if it has none. */
  readonly context: string;
  readonly prop: string;
  /** Index of the `useMemo` or `useCallback` dependency to follow instead; −1 for none. */
  readonly dependency: number;
  /** Components that made the elements, innermost first. */
  readonly chain: readonly KnownComponent[];
  /** `chain` holds owners. Otherwise ancestors: one that makes no such element is passed over. */
  readonly isExact: boolean;
  /** Index in `chain` of the component that made the reference, as it was seen at run time. */
  readonly creatorAt: number;
}

/** The expression that made the first new reference. */
export interface Made {
  readonly place: CodePlace;
  /** Variable that held it; "" for an inline one. */
  readonly name: string;
  /** Index in `chain` of the component it stands in. */
  readonly at: number;
}

/**
 * Follows a prop (or a provider's value) from the element that carried it to the expression that made it. null where
 * the text leaves several answers, or another one than was seen at run time.
 *
 *     function Cart() {
 *       const address = { country: 'IE' };           ← here
 *       return <Header address={address}/>           function Header({ address }) { return <Pill address={address}/> }
 *     }
 */
export const findMade = (query: MadeQuery, code: Code): Made | null => {
  const { chain, creatorAt, isExact } = query;
  let { dependency } = query;
  let prop = query.prop;
  let isElement = (element: ElementCall): boolean =>
    query.receiver === null ? isProviderOf(element, query.context, code) : isElementOf(element, query.receiver, code);
  for (let at = 0; at < chain.length; at++) {
    const step = chain[at];
    if (step === undefined || (at > creatorAt && query.receiver !== null && query.dependency < 0)) return null;
    const component = step.text === null ? null : code.find(step.text);
    const elements = component === null ? [] : elementCalls(component).filter(isElement);
    if (component === null || elements.length === 0) {
      if (isExact || at >= creatorAt) return null;
      continue;
    }
    let origin = onlyOrigin(elements.map((element) => originOfProp(element, prop, component)));
    if (origin?.kind === 'made' && at >= creatorAt && dependency >= 0) {
      origin = originOfDependency(origin.place, dependency, component);
      dependency = -1;
    }
    if (origin === null) return null;
    if (origin.kind === 'made') {
      return at < creatorAt || dependency >= 0 ? null : { place: origin.place, name: origin.name, at };
    }
    if (at === creatorAt && query.receiver !== null && dependency < 0 && query.dependency < 0) {
      return origin.fallback === null ? null : { place: origin.fallback, name: origin.prop, at };
    }
    prop = origin.prop;
    isElement = (element) => isElementOf(element, step, code);
  }
  return null;
};

/** Several elements may carry the prop; the answer is clear if all of them got it from one place. */
const onlyOrigin = (origins: readonly (Origin | null)[]): Origin | null => {
  const [first, ...others] = origins;
  if (first === undefined || first === null) return null;
  const same = others.every(
    (other) =>
      other !== null &&
      (first.kind === 'made'
        ? other.kind === 'made' && other.place.node === first.place.node
        : other.kind === 'prop' && other.prop === first.prop),
  );
  return same ? first : null;
};

/** Where an element's prop comes from: written out, through a spread, or as children. */
const originOfProp = (element: ElementCall, prop: string, component: CodePlace): Origin | null => {
  if (prop === 'children' && element.isClassic) {
    const child: AnyNode | undefined = element.call.arguments[2];
    if (child !== undefined) return originOf(below(element.place, child), component);
  }
  return element.props === null ? null : originInObject(element.props, prop, component);
};

const below = ({ script, path }: CodePlace, node: AnyNode): CodePlace => ({ script, node, path: [...path, node] });

const originInObject = (object: CodePlace, prop: string, component: CodePlace): Origin | null => {
  const { node } = object;
  if (node.type === 'ObjectExpression') {
    // what is spread after a prop seldom holds it again: the spread of props counts only where nothing else has it
    let spread: Origin | null = null;
    for (const property of node.properties.toReversed()) {
      if (property.type === 'SpreadElement') {
        const found = originInObject(below(object, property.argument), prop, component);
        if (found?.kind === 'made') return found;
        spread ??= found;
      } else if (keyName(property) === prop) {
        const value = below(object, property.value);
        return originOf(prop === 'children' ? firstChild(value) : value, component);
      }
    }
    return spread;
  }
  // Object.assign({}, props, { a: 1 }), _extends(…), _objectSpread(…): the last one that has it wins
  if (node.type === 'CallExpression' && /assign|extends|spread/i.test(calleeToken(node.callee)?.name ?? '')) {
    for (const argument of node.arguments.toReversed()) {
      const found = originInObject(below(object, argument), prop, component);
      if (found !== null) return found;
    }
    return null;
  }
  if (isProps(object, component) || isRestOfProps(object, component)) return { kind: 'prop', prop, fallback: null };
  if (node.type !== 'Identifier') return null;
  const whole = originOf(object, component);
  return whole?.kind === 'made' && whole.place.node.type === 'ObjectExpression'
    ? originInObject(whole.place, prop, component)
    : null;
};

/** Several children are one new list: its first element has a place in the source. */
const firstChild = (value: CodePlace): CodePlace => {
  const first = value.node.type === 'ArrayExpression' ? value.node.elements[0] : null;
  return first ? below(value, first) : value;
};

/** Where a dependency of `useMemo(make, [a, b])` comes from. */
const originOfDependency = (memo: CodePlace, index: number, component: CodePlace): Origin | null => {
  const { node } = memo;
  if (node.type !== 'CallExpression' || !/^use(?:Memo|Callback)$/.test(calleeToken(node.callee)?.name ?? ''))
    return null;
  const list = node.arguments[1];
  if (list?.type !== 'ArrayExpression') return null;
  const dependency = list.elements[index];
  return dependency ? originOf({ ...memo, node: dependency, path: [...memo.path, list, dependency] }, component) : null;
};

/** An element that provides a context of this name; any provider where the context has none or another in source. */
const isProviderOf = (element: ElementCall, name: string, code: Code): boolean => {
  const context = contextOfProvider(element);
  if (context === null) return false;
  const token = calleeToken(context.node);
  const definition = definitionOf(context, code);
  const isContext =
    element.type.node.type === 'MemberExpression' && context !== element.type
      ? true
      : isCreateContext(definition) || token?.name === name;
  if (!isContext || token === null) return false;
  return name === '' || nameOfContext(context, definition) === name || token.name === name;
};

export const isCreateContext = (definition: CodePlace | null): boolean =>
  definition?.node.type === 'CallExpression' &&
  !isElementCall(definition.node, definition) &&
  calleeToken(definition.node.callee)?.name === 'createContext';

/** `displayName` that the script gives a context, else the name of its variable as the source has it. */
export const nameOfContext = (context: CodePlace, definition: CodePlace | null): string => {
  const token = calleeToken(context.node);
  if (token === null) return '';
  const declared = definition?.path.at(-2);
  if (definition !== null && declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier') {
    const { name, start } = declared.id;
    const pattern = new RegExp(
      `(?<![\\w$.])${name.replaceAll('$', '\\$')}\\.displayName\\s*=\\s*["'\`]([^"'\`]*)["'\`]`,
    );
    return pattern.exec(definition.script.text)?.[1] ?? (definition.script.nameAt(start) || name);
  }
  return context.script.nameAt(token.node.start) || token.name;
};
