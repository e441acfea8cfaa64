import { expect } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { RequestStep } from '../../src/analysis/model/request-step.ts';
import type { Step, UpdateStep } from '../../src/analysis/model/step.ts';
import { commitsOf } from './renders-of.ts';

export const isUpdate = (step: Step): step is UpdateStep => step.kind === 'update';
const isRequest = (step: Step): step is RequestStep => step.kind === 'request';

interface MainPath {
  readonly requests: readonly RequestStep[];
  readonly updates: readonly UpdateStep[];
}

/** Requests and updates of the one click on the page add-to-cart, whose causes were all seen when they happened. Fails where they were not. */
export const expectObservedPath = (analysis: Analysis): MainPath => {
  const steps = (analysis.interactions[0]?.steps ?? []).flatMap((id) => analysis.stepById.get(id) ?? []);
  const requests = steps.filter(isRequest);
  const updates = steps.filter(isUpdate);
  expect(updates).toHaveLength(4);
  const edges = [...requests, ...commitsOf(analysis), ...updates].flatMap((step: Step) => step.causes);
  expect(edges.length).toBeGreaterThanOrEqual(8);
  expect(edges.filter(({ evidence }) => evidence !== 'observed')).toEqual([]);
  const kindOf = (step: Step | undefined) => step?.causes.map(({ id }) => analysis.stepById.get(id)?.kind);
  expect(kindOf(requests[0])).toEqual(['interaction']);
  expect(updates.map(kindOf)).toEqual([['interaction'], ['request'], ['request'], ['effect']]);
  return { requests, updates };
};
