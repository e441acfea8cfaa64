import type { AccuracyCase } from './expectation.ts';
import { givenCases } from './given-cases.ts';
import { ownInputCases } from './own-input-cases.ts';
import { propCases } from './prop-cases.ts';
import { treeCases } from './tree-cases.ts';

/** All cases, in the order of the table. */
export const accuracyCases: readonly AccuracyCase[] = [...givenCases, ...propCases, ...treeCases, ...ownInputCases];
