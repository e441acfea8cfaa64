import { readFile } from 'node:fs/promises';
import type { Budget } from '../analysis/budget/budget.ts';
import { decodeBudget } from '../analysis/budget/decode-budget.ts';
import { Failure, firstLine } from './failure.ts';

/** Reads a budget. Throws `Failure` with one sentence that names file and place. */
export const readBudget = async (path: string): Promise<Budget> => {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${firstLine(error)}`);
  }
  const decoded = decodeBudget(value);
  if ('error' in decoded) throw new Failure(`${path}: ${decoded.error}`);
  return decoded.budget;
};
