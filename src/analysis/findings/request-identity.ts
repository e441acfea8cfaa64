import type { RequestStep } from '../model/request-step.ts';

interface UrlParts {
  readonly origin: string;
  readonly path: string;
  /** `name=value`, as they stand. */
  readonly query: readonly string[];
}

// `URL` is no part of the language: pure folders have no DOM.
const parse = (url: string): UrlParts => {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i.exec(url);
  return {
    origin: (parts?.[1] ?? '').toLowerCase(),
    path: parts?.[2] || '/',
    query: (parts?.[3] ?? '').split('&').filter((pair) => pair !== ''),
  };
};

/** `https://shop.example` */
export const originOf = ({ url }: Pick<RequestStep, 'url'>): string => parse(url).origin;

/** Equal for requests that ask for the same: method, origin, path, sorted query, hash of the body. */
export const requestKey = (request: RequestStep): string => {
  const { origin, path, query } = parse(request.url);
  return [request.method.toUpperCase(), origin, path, [...query].sort().join('&'), request.bodyHash ?? ''].join(' ');
};

/** Requests that send something whose content is unknown cannot be told to be equal. */
export const isComparable = (request: RequestStep): boolean =>
  /^(GET|HEAD)$/i.test(request.method) || request.bodyHash !== null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ID = /^(\d+|[0-9a-f]{8,})$/i;

/**
 * `GET https://shop.example/api/items/:id?fields`: one for all requests that differ only by which record they ask for.
 * Numbers, UUIDs and hexadecimal of 8 digits and more are records; query values are dropped; GraphQL is told apart by
 * its operation. null where that cannot be done.
 */
export const requestTemplate = (request: RequestStep): string | null => {
  const { origin, path, query } = parse(request.url);
  if (/\/graphql\/?$/i.test(path)) {
    const operation = query.find((pair) => pair.startsWith('operationName='));
    return operation === undefined ? null : `${request.method} ${origin}${path} ${operation}`;
  }
  const segments = path.split('/').map((segment) => (UUID.test(segment) || ID.test(segment) ? ':id' : segment));
  const names = [...new Set(query.map((pair) => pair.replace(/=.*$/s, '')))].sort();
  return `${request.method.toUpperCase()} ${origin}${segments.join('/')}${names.length > 0 ? `?${names.join('&')}` : ''}`;
};

/** `GET /api/items/3`: without the origin and without query values, which must not leave unasked. */
export const requestName = (request: RequestStep): string => `${request.method} ${parse(request.url).path}`;

/** `/api/items/3` of `GET /api/items/3`: of a name or a short template. */
export const pathOf = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** A template without its origin, for titles. */
export const shortTemplate = (template: string): string => template.replace(/ [a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, ' ');

/** Made by the page's code, not by the browser for a document, an image or a preflight. */
export const isByCode = (request: RequestStep): boolean =>
  /^(fetch|xhr|xmlhttprequest|eventsource|ping|beacon|)$/i.test(request.resourceType);

const ASSET = /\.(js|mjs|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|mp4|webm|wasm)$/i;

export const isAsset = (request: RequestStep): boolean => ASSET.test(parse(request.url).path);

/** Ends of a request still open count as its start. */
export const endOf = (request: RequestStep): number => request.end ?? request.at;
