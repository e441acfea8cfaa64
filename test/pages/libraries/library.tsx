import { type ComponentType, type ReactNode, useEffect } from 'react';
import type { Id } from '../async/run.ts';
import { makeRun, markDone } from '../async/shell.tsx';

/** How one library is used: a component per click, which is the one that the library updates. */
export interface Library {
  readonly part: (id: Id) => ComponentType;
  readonly Wrap?: ComponentType<{ children: ReactNode }>;
}

const urls = new Map<string, string>();
/** The same at each call: its delay is drawn once. */
export const urlOf = (id: Id, step = 'only'): string => {
  const key = `${id} ${step}`;
  const url = urls.get(key) ?? makeRun(id, () => {}).url(step);
  urls.set(key, url);
  return url;
};

export const useDone = (id: Id, isDone: boolean): void => {
  useEffect(() => {
    if (isDone) markDone(id);
  }, [id, isDone]);
};
