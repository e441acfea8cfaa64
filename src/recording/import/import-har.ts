import { toNetworkRequest } from '../har.ts';
import { listOf, memberOf, textOf } from '../har-reader.ts';
import type { NetworkRequest } from '../network-request.ts';
import type { Recording } from '../recording.ts';
import { importedRecording } from './imported.ts';

/** What stands for a value that was left out, as an address spells it. */
const HIDDEN = '%E2%80%A6';

export const isHar = (file: unknown): boolean => Array.isArray(memberOf(memberOf(file, 'log'), 'entries'));

/**
 * A HAR file of any tool as a recording. Bodies, cookies, credentials and headers outside the allow-list are left behind,
 * as when a recording is made.
 */
export const importHar = (file: unknown): Recording => {
  const log = memberOf(file, 'log');
  const entries = listOf(log, 'entries');
  const network = entries
    .map(toNetworkRequest)
    .filter((request): request is NetworkRequest => request !== null)
    // the number in it counts records of a page that is not there
    .map((request): NetworkRequest => ({ ...request, url: request.url.replaceAll(HIDDEN, '…'), joinKey: null }));
  const [page] = listOf(log, 'pages');
  const begun = Date.parse(textOf(page, 'startedDateTime'));
  const first = network.reduce((earliest, { startedAt }) => Math.min(earliest, startedAt), Number.POSITIVE_INFINITY);
  const epoch = Number.isNaN(begun) ? first : Math.min(begun, first);
  const isKnown = Number.isFinite(epoch);
  const title = textOf(page, 'title');
  const creator = textOf(memberOf(log, 'creator'), 'name');
  const unread = entries.length - network.length;
  return importedRecording({
    startedAt: isKnown ? new Date(epoch).toISOString() : '',
    // browsers write the address there
    page: /^https?:\/\//i.test(title) ? { url: title, title: '' } : { url: '', title },
    epoch: isKnown ? epoch : 0,
    facts: [],
    network,
    says: [
      `Imported from a HAR file${creator === '' ? '' : ` of ${creator}`}: it holds requests, their timings, initiators and Server-Timing.`,
      'It lacks inputs, React’s updates, commits and renders, marks and paints: what caused a request, and what came of its answer, is unknown.',
      ...(unread === 0 ? [] : [`Entries of the file that could not be read: ${unread}.`]),
    ],
  });
};
