import { createRandom, type Random } from '../../bench/panel/random.ts';

/** The randomness of one case: the same for the same seed and number, whatever ran before it. */
export const caseRandom = (seed: number, number: number): Random =>
  createRandom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35));

/** One of a list; undefined of an empty one. */
export const anyOf = <T>(random: Random, list: readonly T[]): T | undefined => list[random.between(0, list.length - 1)];
