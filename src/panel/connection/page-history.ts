import type { DocumentFact } from '../../protocol/facts/session-facts.ts';
import type { RecordingEvent } from '../../recording/recording.ts';
import { strings } from '../strings.ts';

/** What became of the page, in one sentence. */
export type PageChange = Pick<RecordingEvent, 'type' | 'text'>;

/** The top documents of one recording, one after the other. */
export interface PageHistory {
  readonly restart: () => void;
  /** The page's port closed. */
  readonly leave: () => void;
  /** A top document answers. @returns what happened, if another one was there before */
  readonly meet: (id: string, fact: DocumentFact) => PageChange | null;
  /** Id of the top document that is there; null while there is none. */
  readonly current: () => string | null;
}

export const createPageHistory = (): PageHistory => {
  let page: { readonly id: string; readonly url: string } | null = null;
  let left: string | null = null;
  const met = new Set<string>();
  return {
    restart: () => {
      page = null;
      left = null;
      met.clear();
    },
    leave: () => {
      left = page?.url ?? null;
      page = null;
    },
    meet: (id, { url }) => {
      const before = left;
      const isBack = met.has(id);
      page = { id, url };
      left = null;
      met.add(id);
      if (before === null) return null;
      const { fault } = strings;
      if (isBack) return { type: 'navigated', text: fault.cameBack(url) };
      if (before === url) return { type: 'reloaded', text: fault.reloaded };
      return { type: 'navigated', text: fault.left(url) };
    },
    current: () => page?.id ?? null,
  };
};
