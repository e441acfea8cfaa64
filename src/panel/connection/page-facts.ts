import type { Envelope } from '../../protocol/envelope.ts';
import type { PageStatus } from '../state/panel-state.ts';

/** What an envelope tells about the page itself, recording or not. */
export const updatePage = (page: PageStatus, envelope: Envelope): PageStatus => {
  let next = page;
  for (const fact of envelope.facts) {
    if (fact.kind === 'document' && fact.isTop) {
      next = { ...next, document: envelope.document, url: fact.url, reactBeforeAgent: fact.reactBeforeAgent };
    } else if (fact.kind === 'renderer') {
      const others = next.renderers.filter(({ renderer }) => renderer !== fact.renderer);
      next = { ...next, renderers: [...others, fact] };
    }
  }
  return next;
};
