import type { RequestStep } from '../../model/request-step.ts';
import { placeOf } from '../request-callers.ts';
import { isByCode, requestName } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { LARGE_RESPONSE } from '../thresholds.ts';
import { formatMs } from '../words.ts';

/**
 *     GET /api/products   412 kB decoded, 412 kB on the wire: large, and not compressed
 */
export const largeResponse: Rule = {
  name: 'large-response',
  find: (scope) => scope.requests.flatMap((request) => toCandidate(scope, request)),
};

const toCandidate = (scope: Scope, request: RequestStep): readonly Candidate[] => {
  const size = request.contentSize;
  if (size === null || request.fromCache || !isByCode(request)) return [];
  const isLarge = size > LARGE_RESPONSE.bytes;
  const isPlain = isUncompressed(request, size);
  if (!isLarge && !isPlain) return [];
  const receive = request.phases?.receive ?? null;
  return [
    {
      rule: 'large-response',
      component: null,
      title: `${requestName(request)} answered with ${kilobytes(size)}${isPlain ? ', not compressed' : ''}`,
      effort: isPlain && !isLarge ? 'S' : 'M',
      confidence: 'measured',
      evidence: 'observed',
      repeats: 1,
      claims: [],
      // How long it takes elsewhere cannot be measured here: a large answer is large on any network.
      cost: isLarge ? null : receive,
      ...(size > LARGE_RESPONSE.highBytes ? { fixedImpact: 'high' } : {}),
      savingNote: 'depends on the network of whoever loads it',
      where: placeOf(scope.callerOf(request)),
      steps: [request.id],
      facts: [
        ...(receive === null ? [] : [`received in ${formatMs(receive)} here`]),
        `${kilobytes(size)} decoded${request.transferSize === null ? '' : `, ${kilobytes(request.transferSize)} on the wire`}`,
        ...(size > LARGE_RESPONSE.highBytes
          ? [`more than ${kilobytes(LARGE_RESPONSE.highBytes)}: slow phones also feel the parsing`]
          : []),
      ],
      fix: isPlain
        ? 'Let the server compress it (gzip or brotli), and send only the fields and rows that are shown.'
        : 'Send only the fields and rows that are shown: pages, or a list without its details.',
    },
  ];
};

const LOOPBACK = /^https?:\/\/(localhost|[^/]*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?\//i;

/** Servers on the developer's own machine need not compress. */
const isUncompressed = (request: RequestStep, size: number): boolean =>
  request.contentEncoding === '' &&
  size > LARGE_RESPONSE.uncompressedBytes &&
  request.transferSize !== null &&
  request.transferSize >= size &&
  !LOOPBACK.test(request.url);

const kilobytes = (bytes: number): string =>
  `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0).replace(/\.0$/, '')} kB`;
