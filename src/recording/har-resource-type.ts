import { listOf, textOf } from './har-reader.ts';

/** What Chrome calls the destinations of requests that the browser itself makes; others have the same name. */
const CHROME_NAMES: ReadonlyMap<string, string> = new Map([
  ['style', 'stylesheet'],
  ['iframe', 'document'],
  ['frame', 'document'],
  // fetch or XMLHttpRequest: the page's own record knows which
  ['empty', ''],
]);

/** Type of a request as Chrome names it, "" if it is the page's code that asked, in a way that is not known. */
export const readResourceType = (entry: unknown, request: unknown): string => {
  const named = textOf(entry, '_resourceType');
  if (named !== '') return named;
  // Firefox says nothing of it, but keeps the headers that it sent
  const headers = new Map(
    listOf(request, 'headers').map((header) => [textOf(header, 'name').toLowerCase(), textOf(header, 'value')]),
  );
  if (textOf(request, 'method') === 'OPTIONS' && headers.has('access-control-request-method')) return 'preflight';
  const destination = headers.get('sec-fetch-dest');
  return destination === undefined ? 'other' : (CHROME_NAMES.get(destination) ?? destination);
};
