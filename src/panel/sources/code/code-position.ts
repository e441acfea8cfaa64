import type { AnyNode } from 'acorn';
import { isFunction, walk } from './nodes.ts';
import type { CodePlace } from './script-code.ts';

/** Nodes inside a value that are tried at most. */
const MAX_INNER = 12;

/** How a value of this kind begins in any source; null: nothing to check. */
const beginning = (node: AnyNode): RegExp | null => {
  if (isFunction(node)) return /^(?:async\b|function\b|\(|<|[\p{L}_$][\p{L}\p{N}_$]*\s*(?:=>|\())/u;
  if (node.type === 'ObjectExpression') return /^\{/;
  if (node.type === 'ArrayExpression') return /^\[/;
  if (node.type === 'NewExpression') return /^new\b/;
  return null;
};

/**
 * Offset of a value that its source map knows best. A call stands where its callee does: what compilers put around that,
 * `(0, x.useMemo)(…)`, has no place of its own. Bundlers write a constant into the place where it is used, and map only
 * what is inside to where it was written:
 *
 *     const style = { a: 1 };  …  <Leaf o={style}/>      ⇒      jsx(Leaf, { o: { a: 1 } })
 *                                                                          ↑ `style`, line of use
 *                                                                            ↑ `a`, line of the constant
 */
export const bestOffset = ({ script, node }: CodePlace): number => {
  if (node.type === 'CallExpression') return calleeStart(node.callee);
  const expected = beginning(node);
  const outer = originalAt(script, node.start);
  if (expected === null || outer === null || expected.test(outer.rest)) return node.start;
  let tried = 0;
  for (const inner of walk(node)) {
    if (++tried > MAX_INNER) break;
    const found = inner.start === node.start ? null : originalAt(script, inner.start);
    if (found !== null && (found.line !== outer.line || found.column !== outer.column)) return inner.start;
  }
  return node.start;
};

const calleeStart = (callee: AnyNode): number =>
  callee.type === 'SequenceExpression' ? (callee.expressions[0]?.start ?? callee.start) : callee.start;

const originalAt = (script: CodePlace['script'], offset: number) => {
  const { line, column } = script.positionOf(offset);
  const at = script.original(line, column);
  return at === null ? null : { line: at.line, column: at.column, rest: at.lineText.slice(at.column - 1) };
};
