import type { AnyNode } from 'acorn';
import { calleeToken, keyName, pathTo, walk } from './nodes.ts';
import { type Binding, lookUp, type Step, type Target } from './scope.ts';
import type { CodePlace } from './script-code.ts';

/**
 * Where a value in a component's text comes from: `made` by an expression of it, or one of its own props (`fallback`:
 * the default that stands in for it). null: cannot be told, or never a new reference.
 */
export type Origin =
  | { readonly kind: 'made'; readonly place: CodePlace; readonly name: string }
  | { readonly kind: 'prop'; readonly prop: string; readonly fallback: CodePlace | null };

const MAX_HOPS = 12;

interface Search {
  readonly component: CodePlace;
  /** Name of the variable followed last. */
  readonly name: string;
  readonly hops: number;
}

/** Follows a value to the expression that makes it, through variables of the same component. */
export const originOf = (place: CodePlace, component: CodePlace): Origin | null =>
  follow(place, { component, name: '', hops: MAX_HOPS });

const follow = (place: CodePlace, search: Search): Origin | null => {
  const { script, node, path } = place;
  if (search.hops === 0) return null;
  const next = { ...search, hops: search.hops - 1 };
  const inside = (child: AnyNode): CodePlace => ({ script, node: child, path: [...path, child] });
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassExpression':
    case 'NewExpression':
    case 'CallExpression':
    case 'TaggedTemplateExpression':
      return { kind: 'made', place, name: search.name };
    case 'Literal':
      return 'regex' in node && node.regex ? { kind: 'made', place, name: search.name } : null;
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return follow(inside(node.expression), next);
    case 'AssignmentExpression':
      return follow(inside(node.right), next);
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last === undefined ? null : follow(inside(last), next);
    }
    case 'ConditionalExpression':
      return eitherOf([node.consequent, node.alternate], place, next);
    case 'LogicalExpression':
      return eitherOf(node.operator === '&&' ? [node.right] : [node.left, node.right], place, next);
    case 'Identifier': {
      const binding = lookUp(path, node.name);
      return binding === null
        ? null
        : ofBinding(binding, place, { ...next, name: script.nameAt(node.start) || node.name });
    }
    case 'MemberExpression':
      return ofMember(place, next);
    default:
      return null;
  }
};

/** One of several values, which one is not known: clear only where a single one of them is made here. */
const eitherOf = (nodes: readonly AnyNode[], { script, path, node }: CodePlace, search: Search): Origin | null => {
  const origins = nodes
    .map((child) => follow({ script, node: child, path: [...path, child] }, search))
    .filter((origin) => origin !== null);
  const made = origins.filter((origin) => origin.kind === 'made');
  if (made.length > 1) return { kind: 'made', place: { script, path, node }, name: search.name };
  return made[0] ?? (origins.length === 1 ? (origins[0] ?? null) : null);
};

const ofBinding = (binding: Binding, at: CodePlace, search: Search): Origin | null => {
  const { script } = at;
  switch (binding.kind) {
    case 'import':
      return null; // made once, when its module ran
    case 'declaration':
      return isInside(binding.path, search.component)
        ? { kind: 'made', place: { script, node: binding.node, path: binding.path }, name: search.name }
        : null;
    case 'parameter':
      return ofParameter(binding.of, binding.index, binding.target, at, search);
    case 'variable': {
      if (!isInside(binding.path, search.component)) return null;
      const { init } = binding.declarator;
      if (!init) return ofAssignments(at, search);
      const value: CodePlace = { script, node: init, path: [...binding.path, init] };
      if (binding.target.steps.length === 0) return follow(value, search);
      return ofPart(value, binding.target.steps, search);
    }
  }
};

const isInside = (path: readonly AnyNode[], { node }: CodePlace): boolean => path.includes(node);

const ofParameter = (
  of: AnyNode,
  index: number,
  target: Target,
  at: CodePlace,
  { component }: Search,
): Origin | null => {
  if (of !== component.node || index !== 0) return null;
  const [step, ...deeper] = target.steps;
  if (typeof step !== 'string' || deeper.length > 0) return null;
  const { script } = at;
  const fallback = target.fallback;
  return {
    kind: 'prop',
    prop: step,
    fallback: fallback === null ? null : { script, node: fallback, path: [...component.path, fallback] },
  };
};

/** `const { a } = value`, `const [, b] = value`: a member of a literal, else what made the whole. */
const ofPart = (value: CodePlace, steps: readonly Step[], search: Search): Origin | null => {
  const [step, ...deeper] = steps;
  const { script, node, path } = value;
  if (step === undefined) return follow(value, search);
  if (typeof step === 'string' && isProps(value, search.component)) {
    return deeper.length === 0 ? { kind: 'prop', prop: step, fallback: null } : null;
  }
  if (node.type === 'Identifier') {
    const whole = follow(value, { ...search, hops: search.hops - 1 });
    return whole?.kind === 'made' && whole.place.node !== node ? ofPart(whole.place, steps, search) : null;
  }
  if (node.type === 'CallExpression') return { kind: 'made', place: value, name: search.name };
  if (node.type !== 'ObjectExpression' || typeof step !== 'string') return null;
  const member = propertyOf(node, step);
  return member === null ? null : ofPart({ script, node: member, path: [...path, member] }, deeper, search);
};

/** Value of `name` in an object literal; null if it is missing, or may come from a spread after it. */
export const propertyOf = (object: AnyNode, name: string): AnyNode | null => {
  if (object.type !== 'ObjectExpression') return null;
  for (const property of object.properties.toReversed()) {
    if (property.type === 'SpreadElement') return null;
    if (keyName(property) === name) return property.value;
  }
  return null;
};

/** Is it the component's whole props object: `props`, or `this.props` of a class? */
export const isProps = ({ node, path }: CodePlace, component: CodePlace): boolean => {
  if (node.type === 'MemberExpression')
    return node.object.type === 'ThisExpression' && calleeToken(node)?.name === 'props';
  if (node.type !== 'Identifier') return false;
  const binding = lookUp(path, node.name);
  if (binding?.kind === 'variable' && binding.declarator.init && binding.target.steps.length === 0) {
    const { init } = binding.declarator;
    return (
      init.type === 'MemberExpression' &&
      isProps({ script: component.script, node: init, path: binding.path }, component)
    );
  }
  return (
    binding?.kind === 'parameter' &&
    binding.of === component.node &&
    binding.index === 0 &&
    binding.target.steps.length === 0
  );
};

/** Is it what a rest pattern left over of the props: `({ a, ...rest }) => …`? */
export const isRestOfProps = ({ node, path }: CodePlace, component: CodePlace): boolean => {
  if (node.type !== 'Identifier') return false;
  const binding = lookUp(path, node.name);
  if (binding?.kind !== 'parameter' && binding?.kind !== 'variable') return false;
  const { steps } = binding.target;
  if (steps.length !== 1 || typeof steps[0] !== 'object') return false;
  if (binding.kind === 'parameter') return binding.of === component.node && binding.index === 0;
  const { init } = binding.declarator;
  return init && init !== null && init !== undefined
    ? isProps({ script: component.script, node: init, path: [...binding.path, init] }, component)
    : false;
};

const ofMember = (place: CodePlace, search: Search): Origin | null => {
  const { script, node, path } = place;
  if (node.type !== 'MemberExpression') return null;
  const object: CodePlace = { script, node: node.object, path: [...path, node.object] };
  const name = calleeToken(node)?.name;
  if (name === undefined) return null;
  if (isProps(object, search.component)) return { kind: 'prop', prop: name, fallback: null };
  if (isRestOfProps(object, search.component)) return { kind: 'prop', prop: name, fallback: null };
  return node.object.type === 'Identifier' ? ofPart(object, [name], search) : null;
};

/** `let a; … a = {}`: clear where only one assignment makes something. The React Compiler writes its caches so. */
const ofAssignments = ({ script, node }: CodePlace, search: Search): Origin | null => {
  if (node.type !== 'Identifier') return null;
  const origins: Origin[] = [];
  const { component } = search;
  for (const inner of walk(component.node)) {
    if (inner.type !== 'AssignmentExpression' || inner.operator !== '=') continue;
    if (inner.left.type !== 'Identifier' || inner.left.name !== node.name) continue;
    if (inner.right.type === 'MemberExpression' && inner.right.computed) continue;
    const below = pathTo(component.node, inner.right.start, inner.right.end);
    const origin = follow({ script, node: inner.right, path: [...component.path.slice(0, -1), ...below] }, search);
    if (origin !== null) origins.push(origin);
  }
  return origins.length === 1 ? (origins[0] ?? null) : null;
};
