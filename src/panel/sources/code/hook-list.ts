import type { AnyNode } from 'acorn';
import { bindingName, wholeName } from './binding-name.ts';
import { definitionOf } from './definition.ts';
import { HOOKS, isHookName, type StatefulKind } from './hook-kinds.ts';
import { calleeToken, childrenOf, isFunction } from './nodes.ts';
import type { Code, CodePlace } from './script-code.ts';

/** One stateful hook of a component, as the source names it. */
export interface ListedHook {
  readonly kind: StatefulKind;
  /** `useState`, … */
  readonly hook: string;
  /** `items`; "" if its result has no name. */
  readonly name: string;
  /** Custom hooks around it, outermost first: `["useCart"]`. */
  readonly path: readonly string[];
  readonly call: CodePlace;
}

export interface HookList {
  /** In the order in which React counts them. */
  readonly hooks: readonly ListedHook[];
  /** Nothing after `hooks` can be counted: a hook that is not always called, or one whose code was not found. */
  readonly cutOff: boolean;
  /** Calls of `useContext` and `use`, for the names of contexts; may go on after `cutOff`. */
  readonly contexts: readonly CodePlace[];
}

const MAX_DEPTH = 8;

/**
 * Lists a component's stateful hooks from its text, following custom hooks into theirs. The component is not called.
 *
 *     function Cart() {
 *       const { items } = useCart();          function useCart() { const [items, setItems] = useState([]); … }
 *       const [open, setOpen] = useState();
 *     }                                       ⇒  useCart › useState items,  useState open
 */
export const listHooks = (component: CodePlace, code: Code, depth = MAX_DEPTH): HookList => {
  if (!isFunction(component.node)) return { hooks: [], cutOff: true, contexts: [] };
  const hooks: ListedHook[] = [];
  const contexts: CodePlace[] = [];
  let cutOff = false;
  for (const { call, name, always } of callsIn(component)) {
    const found = hookAt(call, name, code, depth);
    if (found === null) continue;
    contexts.push(...found.contexts);
    if (cutOff) continue;
    const counts = found.hooks.length > 0 || found.cutOff;
    if (counts && !always) cutOff = true;
    else {
      hooks.push(...found.hooks);
      cutOff = found.cutOff;
    }
  }
  return { hooks, cutOff, contexts };
};

/** What one call adds; null: no hook. */
const hookAt = (call: CodePlace, name: string, code: Code, depth: number): HookList | null => {
  const kind = HOOKS.get(name);
  if (kind === null) return { hooks: [], cutOff: false, contexts: /^use(?:Context)?$/.test(name) ? [call] : [] };
  if (kind !== undefined)
    return { hooks: [{ kind, hook: name, name: bindingName(call), path: [], call }], cutOff: false, contexts: [] };
  const callee = call.node.type === 'CallExpression' ? call.node.callee : call.node;
  const isHook = isHookName(name);
  // a minifier renames hooks: then only their code tells what they are
  if (!isHook && !isMinified(name)) return null;
  const definition = definitionOf({ ...call, node: callee, path: [...call.path, callee] }, code);
  const unknown = isHook ? { hooks: [], cutOff: true, contexts: [] } : null;
  if (definition === null || !isFunction(definition.node) || depth === 0) return unknown;
  const inner = listHooks(definition, code, depth - 1);
  if (!isHook && inner.hooks.length === 0 && !inner.cutOff && inner.contexts.length === 0) return null;
  const outer = wholeName(call);
  const only = inner.hooks.length === 1 && !inner.cutOff;
  return {
    ...inner,
    hooks: inner.hooks.map((hook) => ({
      ...hook,
      name: hook.name || (only ? outer : ''),
      path: [name, ...hook.path],
    })),
  };
};

const isMinified = (name: string): boolean => name.length <= 2;

interface Call {
  readonly call: CodePlace;
  readonly name: string;
  /** It is made in every render. */
  readonly always: boolean;
}

/** Calls in the order in which they are made: arguments before the call that takes them. Not those of inner functions. */
function* callsIn(component: CodePlace): Generator<Call> {
  if (!isFunction(component.node)) return;
  yield* callsBelow(component.node.body, [...component.path], component, true);
}

function* callsBelow(node: AnyNode, above: readonly AnyNode[], component: CodePlace, always: boolean): Generator<Call> {
  if (isFunction(node) || node.type === 'ClassExpression' || node.type === 'ClassDeclaration') return;
  const path = [...above, node];
  let still = always;
  for (const child of childrenOf(node)) {
    yield* callsBelow(child, path, component, still && isAlwaysRun(node, child));
    if (still && mayLeave(child)) still = false;
  }
  if (node.type !== 'CallExpression') return;
  const token = calleeToken(node.callee);
  if (token === null) return;
  const { script } = component;
  const name = HOOKS.has(token.name) ? token.name : script.nameAt(token.node.start) || token.name;
  yield { call: { script, node, path }, name, always };
}

/** Does `child` run whenever `node` does? */
const isAlwaysRun = (node: AnyNode, child: AnyNode): boolean => {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return child === node.test;
    case 'LogicalExpression':
      return child === node.left;
    case 'SwitchStatement':
      return child === node.discriminant;
    case 'AssignmentPattern':
      return child === node.left;
    case 'ForStatement':
      return child === node.init;
    case 'ForInStatement':
    case 'ForOfStatement':
      return child === node.right;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'TryStatement':
      return false;
    default:
      return true;
  }
};

/** May the function return here, so that what follows is not always run? (One that throws has not rendered.) */
const mayLeave = (statement: AnyNode): boolean => {
  if (statement.type === 'ReturnStatement') return true;
  if (isFunction(statement) || !/Statement$|^SwitchCase$/.test(statement.type)) return false;
  return childrenOf(statement).some(mayLeave);
};
