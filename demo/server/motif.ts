import type { Motif } from '../src/shared/shop-model.ts';
import { toys } from './toys.ts';

const known = new Map<string, Motif>(toys.map((toy) => [toy.motif, toy.motif]));

/** A motif as the database holds it. Throws where no toy has it. */
export const motif = (text: string): Motif => {
  const found = known.get(text);
  if (found === undefined) throw new TypeError(`No picture for ${text}`);
  return found;
};
