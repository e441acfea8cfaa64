import { plural } from '../../analysis/findings/words.ts';
import { stepName } from '../flow/flow-labels.ts';
import type { DiscoveryRule } from './discovery.ts';

const NAMED = 5;

/** Requests without a usable answer. One that is still open has not failed yet. */
export const failedRequests: DiscoveryRule = ({ requests }) => {
  const failed = requests.filter(({ status }) => status !== null && (status === 0 || status >= 400));
  const named = failed
    .slice(0, NAMED)
    .map((request) => [
      `${stepName(request)} ${request.status === 0 ? 'failed or was aborted' : `was answered with ${request.status}`}.`,
    ]);
  return failed.length > NAMED ? [...named, [`${plural(failed.length - NAMED, 'more request')} failed.`]] : named;
};
