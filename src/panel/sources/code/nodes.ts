import type { AnyNode, ArrowFunctionExpression, FunctionDeclaration, FunctionExpression } from 'acorn';

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && typeof value.type === 'string';

export const isFunction = (node: AnyNode): node is FunctionNode =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

/** Nodes directly inside, in the order of the text. */
export const childrenOf = (node: AnyNode): readonly AnyNode[] => {
  const children: AnyNode[] = [];
  for (const value of Object.values(node)) {
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.push(item);
  }
  return children.some((child, index) => child.start < (children[index - 1]?.start ?? 0))
    ? children.sort((a, b) => a.start - b.start)
    : children;
};

/** All nodes in it, itself first, in the order of the text. `into` tells whether to look inside one. */
export function* walk(node: AnyNode, into: (node: AnyNode) => boolean = () => true): Generator<AnyNode> {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (next === node || into(next)) open.push(...childrenOf(next).toReversed());
  }
}

/** The nodes around `[start, end)`, from `root` down to the smallest. Empty if it lies outside. */
export const pathTo = (root: AnyNode, start: number, end: number): readonly AnyNode[] => {
  const path: AnyNode[] = [];
  let next: AnyNode | undefined = root;
  while (next !== undefined && next.start <= start && next.end >= end) {
    path.push(next);
    next = childrenOf(next).find((child) => child.start <= start && child.end >= end);
  }
  return path;
};

/** `useState` of `useState`, `React.useState`, `React["useState"]` and `(0, react.useState)`; null of anything else. */
export const calleeToken = (callee: AnyNode): { readonly name: string; readonly node: AnyNode } | null => {
  switch (callee.type) {
    case 'Identifier':
      return { name: callee.name, node: callee };
    case 'MemberExpression': {
      const { property } = callee;
      if (!callee.computed && property.type === 'Identifier') return { name: property.name, node: property };
      if (property.type === 'Literal' && typeof property.value === 'string')
        return { name: property.value, node: property };
      return null;
    }
    case 'SequenceExpression': {
      const last = callee.expressions.at(-1);
      return last === undefined ? null : calleeToken(last);
    }
    case 'ChainExpression':
      return calleeToken(callee.expression);
    default:
      return null;
  }
};

/** Name of a property as written: `a`, `"a"`; null if it is computed. */
export const keyName = (property: { readonly key: AnyNode; readonly computed: boolean }): string | null => {
  const { key, computed } = property;
  if (key.type === 'Literal') return String(key.value);
  return !computed && key.type === 'Identifier' ? key.name : null;
};
