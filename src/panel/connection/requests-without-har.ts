import type { Recording } from '../../recording/recording.ts';

/** How many requests of the page got an answer whose HAR entry has not come yet. */
export const requestsWithoutHar = (recording: Recording): number => {
  const arrived = new Set<string>();
  for (const request of recording.network) if (request.joinKey !== null) arrived.add(request.joinKey);
  let missing = 0;
  for (const document of recording.documents) {
    const answered = new Set<number>();
    for (const fact of document.facts) if (fact.kind === 'request-progress') answered.add(fact.id);
    for (const fact of document.facts) {
      if (fact.kind === 'request' && fact.api !== 'beacon' && answered.has(fact.id) && !arrived.has(fact.joinKey))
        missing++;
    }
  }
  return missing;
};
