import { codeLines, isVariable, REST } from './names.ts';

const quoted = (path: string): string => `'${path.replace(/[\\']/g, '\\$&')}'`;

/** Shares what is in flight: one request per address at a time. `caller`: function that asks; "" if unknown. */
export const shareSketch = (path: string, caller: string): string =>
  codeLines(
    'const inFlight = new Map();',
    'const askOnce = (url, ask) => {',
    '  const answer = inFlight.get(url) ?? ask(url).finally(() => inFlight.delete(url));',
    '  inFlight.set(url, answer);',
    '  return answer;',
    '};',
    `// ${isVariable(caller) ? `in ${caller}` : 'where it is asked'}: askOnce(${quoted(path)}, ${REST}), or a query cache, which does the same`,
  );

/** Keeps a control from sending twice. */
export const sendOnceSketch = (handler: string): string =>
  codeLines(
    `<button disabled={isPending} onClick={${isVariable(handler) ? handler : REST}}>${REST}</button>`,
    '// isPending: from useActionState or useTransition, or a state that is set before the request and reset after it',
  );

/** One request for all records. `template`: `/api/stock/:id`. */
export const batchSketch = (template: string, caller: string, isParallel: boolean): string => {
  const list = template.replace(/\/:id.*$/, '');
  const asked = isVariable(caller) ? caller : REST;
  return codeLines(
    '// where the list is loaded, if the server can answer for several',
    `const all = await fetch(\`${list.replace(/[`$\\]/g, '\\$&')}?ids=\${ids}\`); // ids: of all records that are shown`,
    isParallel ? null : '// until it can: all at once instead of one after the other',
    isParallel ? null : `const all = await Promise.all(ids.map((id) => ${asked}(id)));`,
  );
};

/** Starts two requests together. */
export const togetherSketch = (first: string, second: string): string =>
  codeLines(
    '// only if the second needs nothing of the first answer',
    'const [one, other] = await Promise.all([',
    `  fetch(${quoted(first)}),`,
    `  fetch(${quoted(second)}),`,
    ']);',
  );

/** Starts what a component will need where the interaction begins. */
export const prefetchSketch = (path: string, component: string, handler: string): string =>
  codeLines(
    `// in ${isVariable(handler) ? handler : 'the handler or the loader'}, beside the first request`,
    `const answer = fetch(${quoted(path)});`,
    `// in ${component || 'the component'}, instead of asking in an effect: use(answer), or the query cache that holds it`,
  );
