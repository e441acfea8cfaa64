import type { Envelope } from '../../protocol/envelope.ts';
import type { PageStatus } from '../state/panel-state.ts';

/** What an envelope tells about the page itself, recording or not. */
export const updatePage = (page: PageStatus, envelope: Envelope): PageStatus => {
  let next = page;
  for (const fact of envelope.facts) {
    if (fact.kind === 'document' && fact.isTop) {
      const sameUrl = next.url === fact.url;
      next = {
        ...next,
        url: fact.url,
        reactBeforeAgent: fact.reactBeforeAgent,
        hasReact: next.renderers.length > 0 || fact.reactBeforeAgent || (sameUrl ? next.hasReact : null),
      };
    } else if (fact.kind === 'renderer') {
      const others = next.renderers.filter(({ renderer }) => renderer !== fact.renderer);
      next = { ...next, hasReact: true, renderers: [...others, fact] };
    }
  }
  return next;
};
