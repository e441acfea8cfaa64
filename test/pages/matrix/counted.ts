import { useLayoutEffect } from 'react';
import { body, committed } from './truth.ts';

/**
 * Counts a function component: its body now, its commit in a layout effect. The new dependency makes it run each time; an
 * effect without dependencies would lower verdicts.
 */
export const useCount = (name: string): void => {
  body(name);
  useLayoutEffect(() => {
    committed(name);
  }, [{}, name]);
};
