import type { AnyNode, VariableDeclarator } from 'acorn';
import { type FunctionNode, isFunction, keyName, walk } from './nodes.ts';

/** One step into a value: a property, a list's member, or what a rest pattern gathers. */
export type Step = string | number | { readonly rest: true };

/** What a name stands for at some place. `path`: nodes from the root down to and including where it is declared. */
export type Binding =
  | { readonly kind: 'parameter'; readonly of: FunctionNode; readonly index: number; readonly target: Target }
  | {
      readonly kind: 'variable';
      readonly declarator: VariableDeclarator;
      readonly target: Target;
      readonly path: readonly AnyNode[];
    }
  /** A function or class declaration. */
  | { readonly kind: 'declaration'; readonly node: AnyNode; readonly path: readonly AnyNode[] }
  /** `imported`: "default", "*", or the exported name. */
  | { readonly kind: 'import'; readonly imported: string; readonly from: string };

/** Where in a pattern a name stands, and the default that it has there. */
export interface Target {
  readonly steps: readonly Step[];
  readonly fallback: AnyNode | null;
}

/** Finds `name` in a pattern: `{ a: [, b = 1] }`, b ⇒ steps a, 1; fallback `1`. */
export const findTarget = (pattern: AnyNode | null, name: string): Target | null => {
  if (pattern === null) return null;
  const below = (inner: AnyNode | null, step: Step): Target | null => {
    const found = findTarget(inner, name);
    return found === null ? null : { ...found, steps: [step, ...found.steps] };
  };
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name ? { steps: [], fallback: null } : null;
    case 'AssignmentPattern': {
      const found = findTarget(pattern.left, name);
      return found === null || found.steps.length > 0 ? found : { ...found, fallback: pattern.right };
    }
    case 'RestElement':
      return below(pattern.argument, { rest: true });
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        const found = element?.type === 'RestElement' ? findTarget(element, name) : below(element, index);
        if (found !== null) return found;
      }
      return null;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        const found =
          property.type === 'RestElement'
            ? findTarget(property, name)
            : below(property.value, keyName(property) ?? { rest: true });
        if (found !== null) return found;
      }
      return null;
    default:
      return null;
  }
};

/** What `name` means at the end of `path`: the innermost declaration around it. null: a global, or declared out of sight. */
export const lookUp = (path: readonly AnyNode[], name: string): Binding | null => {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const scope = path[depth];
    if (scope === undefined) continue;
    const above = path.slice(0, depth + 1);
    const found = isFunction(scope) ? inFunction(scope, name, above) : inStatements(scope, name, above);
    if (found !== null) return found;
  }
  return null;
};

const inFunction = (scope: FunctionNode, name: string, above: readonly AnyNode[]): Binding | null => {
  for (const [index, parameter] of scope.params.entries()) {
    const target = findTarget(parameter, name);
    if (target !== null) return { kind: 'parameter', of: scope, index, target };
  }
  if (scope.type === 'FunctionExpression' && scope.id?.name === name)
    return { kind: 'declaration', node: scope, path: above };
  return null;
};

type Statements = ReadonlyMap<string, { readonly statement: AnyNode; readonly around: readonly AnyNode[] }>;

const known = new WeakMap<AnyNode, Statements>();

const inStatements = (scope: AnyNode, name: string, above: readonly AnyNode[]): Binding | null => {
  if (scope.type !== 'Program' && scope.type !== 'BlockStatement') return null;
  const statements = known.get(scope) ?? declarationsIn(scope.body);
  known.set(scope, statements);
  const found = statements.get(name);
  return found === undefined ? null : inStatement(found.statement, name, [...above, ...found.around]);
};

/** Statements of a block that declare names, by name. `var` is seen in the whole function, however deep its block. */
const declarationsIn = (body: readonly AnyNode[]): Statements => {
  const found = new Map<string, { readonly statement: AnyNode; readonly around: readonly AnyNode[] }>();
  const add = (statement: AnyNode, around: readonly AnyNode[]) => {
    for (const name of declaredNames(statement)) if (!found.has(name)) found.set(name, { statement, around });
  };
  for (const statement of body) {
    const exported =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration;
    if (exported) add(exported, [statement]);
    else add(statement, []);
  }
  for (const statement of body) {
    for (const node of walk(statement, (inner) => !isFunction(inner))) {
      if (node.type === 'VariableDeclaration' && node.kind === 'var') add(node, []);
      if (isFunction(node)) break;
    }
  }
  return found;
};

const declaredNames = (statement: AnyNode): readonly string[] => {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.flatMap((declarator) => namesIn(declarator.id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return statement.id ? [statement.id.name] : [];
    case 'ImportDeclaration':
      return statement.specifiers.map((specifier) => specifier.local.name);
    default:
      return [];
  }
};

const namesIn = (pattern: AnyNode | null): readonly string[] => {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === 'RestElement' ? property : property.value),
      );
    default:
      return [];
  }
};

const inStatement = (statement: AnyNode, name: string, above: readonly AnyNode[]): Binding | null => {
  switch (statement.type) {
    case 'VariableDeclaration':
      for (const declarator of statement.declarations) {
        const target = findTarget(declarator.id, name);
        if (target !== null) return { kind: 'variable', declarator, target, path: [...above, statement, declarator] };
      }
      return null;
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return statement.id?.name === name ? { kind: 'declaration', node: statement, path: [...above, statement] } : null;
    case 'ImportDeclaration':
      for (const specifier of statement.specifiers) {
        if (specifier.local.name !== name) continue;
        const from = String(statement.source.value);
        if (specifier.type === 'ImportDefaultSpecifier') return { kind: 'import', imported: 'default', from };
        if (specifier.type === 'ImportNamespaceSpecifier') return { kind: 'import', imported: '*', from };
        const { imported } = specifier;
        return {
          kind: 'import',
          imported: imported.type === 'Identifier' ? imported.name : String(imported.value),
          from,
        };
      }
      return null;
    default:
      return null;
  }
};
