/** What stands at a call's position in a source line. */
export interface CallSite {
  /** Callee as written, e.g. `setItems` or `store.dispatch`; "" if the text is not a call. */
  readonly callee: string;
  /** Name of the state that the callee sets, found in the source text; "" if there is none. */
  readonly binding: string;
}

const CALL = /^(?:await\s+)?([A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*)*)\s*(?:\?\.)?\s*\(/;

/**
 * Reads the callee at `column` (from 1) of `lineText` and, for a state setter, the state's own name.
 *
 *     const [items, setItems] = useState([]);   ← text
 *     …  setItems(next)                         ← lineText, column at `s`  →  { callee: 'setItems', binding: 'items' }
 */
export const callSiteAt = (lineText: string, column: number, text: string): CallSite => {
  const callee = CALL.exec(lineText.slice(column - 1))?.[1]?.replace(/\s+/g, '') ?? '';
  if (!/^[\w$]+$/.test(callee)) return { callee, binding: '' };
  const name = callee.replaceAll('$', '\\$');
  const binding = new RegExp(`\\[\\s*([A-Za-z_$][\\w$]*)\\s*,\\s*${name}\\s*\\]\\s*=`).exec(text)?.[1] ?? '';
  return { callee, binding };
};
