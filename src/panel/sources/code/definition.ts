import type { AnyNode } from 'acorn';
import { calleeToken, isFunction, keyName } from './nodes.ts';
import { type Binding, lookUp } from './scope.ts';
import type { Code, CodePlace } from './script-code.ts';

/** Re-exports and aliases followed at most: cycles end here. */
const MAX_HOPS = 12;

/**
 * Follows a name (or `import_x.name`) to the expression or declaration that it stands for, through aliases, imports and
 * exports of other scripts. null where it cannot be told: a parameter, a destructured value, several assignments.
 */
export const definitionOf = (at: CodePlace, code: Code, hops = MAX_HOPS): CodePlace | null => {
  const { node } = at;
  if (hops === 0) return null;
  if (node.type === 'SequenceExpression' || node.type === 'MemberExpression') return ofMember(at, code, hops);
  if (node.type !== 'Identifier') return at;
  const binding = lookUp(at.path, node.name);
  return binding === null ? null : ofBinding(binding, at, code, hops);
};

const ofBinding = (binding: Binding, at: CodePlace, code: Code, hops: number): CodePlace | null => {
  switch (binding.kind) {
    case 'parameter':
      return null;
    case 'declaration':
      return { script: at.script, node: binding.node, path: binding.path };
    case 'variable': {
      const { init } = binding.declarator;
      if (!init || binding.target.steps.length > 0) return null;
      return definitionOf({ script: at.script, node: init, path: [...binding.path, init] }, code, hops - 1);
    }
    case 'import':
      return ofExport(at, binding.from, binding.imported, code, hops - 1);
  }
};

/** `(0, x.y)` and `ns.y` where `ns` is a namespace import. */
const ofMember = (at: CodePlace, code: Code, hops: number): CodePlace | null => {
  const { node } = at;
  if (node.type === 'SequenceExpression') {
    const last = node.expressions.at(-1);
    return last === undefined
      ? null
      : definitionOf({ script: at.script, node: last, path: [...at.path, last] }, code, hops - 1);
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return null;
  const name = calleeToken(node)?.name;
  const binding = lookUp(at.path, node.object.name);
  if (name === undefined || binding?.kind !== 'import' || binding.imported !== '*') return null;
  return ofExport(at, binding.from, name, code, hops - 1);
};

const ofExport = (at: CodePlace, from: string, name: string, code: Code, hops: number): CodePlace | null => {
  const script = code.imported(at.script, from);
  const root = script === null ? null : code.program(script);
  if (script === null || root?.type !== 'Program' || name === '*' || hops <= 0) return null;
  const follow = (node: AnyNode) => definitionOf({ script, node, path: [root, node] }, code, hops - 1);
  for (const statement of root.body) {
    if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
      const { declaration } = statement;
      return isFunction(declaration) || declaration.type === 'ClassDeclaration'
        ? { script, node: declaration, path: [root, statement, declaration] }
        : follow(declaration);
    }
    if (statement.type === 'ExportAllDeclaration' && statement.exported === null) {
      const found = ofExport(
        { script, node: root, path: [root] },
        String(statement.source.value),
        name,
        code,
        hops - 1,
      );
      if (found !== null) return found;
    }
    if (statement.type !== 'ExportNamedDeclaration') continue;
    for (const { local, exported } of statement.specifiers) {
      if (nameOf(exported) !== name) continue;
      if (statement.source)
        return ofExport(
          { script, node: root, path: [root] },
          String(statement.source.value),
          nameOf(local),
          code,
          hops - 1,
        );
      return local.type === 'Identifier' ? follow(local) : null;
    }
    const { declaration } = statement;
    const binding = declaration ? lookUp([root], name) : null;
    if (binding !== null && binding.kind !== 'import' && declaresIn(binding, declaration ?? null)) {
      return ofBinding(binding, { script, node: root, path: [root] }, code, hops - 1);
    }
  }
  return null;
};

const declaresIn = (binding: Binding, declaration: AnyNode | null): boolean =>
  declaration !== null && 'path' in binding && binding.path.includes(declaration);

const nameOf = (node: AnyNode): string =>
  node.type === 'Identifier'
    ? node.name
    : node.type === 'Literal'
      ? String(node.value)
      : (keyName({ key: node, computed: false }) ?? '');
