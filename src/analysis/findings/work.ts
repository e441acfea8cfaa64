import type { Milliseconds } from '../../protocol/units.ts';
import { groupBy } from '../group-by.ts';
import type { RequestStep } from '../model/request-step.ts';
import type { EffectStep } from '../model/step.ts';
import { totalsOf } from './component-totals.ts';
import { endOf, isByCode, requestTemplate, shortTemplate } from './request-identity.ts';
import type { Scope } from './scope.ts';

/** All that an interaction spent on one kind of work, by the places that it is spread over. */
export interface Work {
  readonly kind: 'rendering' | 'effects' | 'waiting for servers';
  /** What its parts are called. */
  readonly noun: string;
  readonly ms: Milliseconds;
  /** Largest first. */
  readonly parts: readonly { readonly name: string; readonly ms: Milliseconds }[];
  readonly steps: readonly string[];
}

/**
 * Rendering and effects as measured; requests as the time in which at least one was open, since they run side by side.
 *
 *     GET /a    |=====|
 *     GET /b       |======|         waiting: from the first start to the last end, each moment once
 */
export const workOf = (scope: Scope): readonly Work[] => [renderingOf(scope), effectsOf(scope), waitingOf(scope)];

const bySize = <T extends { readonly ms: Milliseconds }>(parts: readonly T[]): readonly T[] =>
  parts.filter(({ ms }) => ms > 0).toSorted((a, b) => b.ms - a.ms);

const renderingOf = (scope: Scope): Work => {
  const parts = bySize(totalsOf(scope).map(({ name, self }) => ({ name, ms: self })));
  return {
    kind: 'rendering',
    noun: 'component',
    ms: parts.reduce((sum, { ms }) => sum + ms, 0),
    parts,
    steps: scope.commits.filter(({ renders }) => renders.length > 0).map(({ id }) => id),
  };
};

const effectsOf = (scope: Scope): Work => {
  const effects = scope.steps.filter((step): step is EffectStep => step.kind === 'effect');
  const byComponent = new Map<string, Milliseconds>();
  for (const { component, at, end } of effects) {
    byComponent.set(component, (byComponent.get(component) ?? 0) + (end ?? at) - at);
  }
  const parts = bySize([...byComponent].map(([name, ms]) => ({ name, ms })));
  return {
    kind: 'effects',
    noun: 'component',
    ms: parts.reduce((sum, { ms }) => sum + ms, 0),
    parts,
    steps: effects.map(({ id }) => id),
  };
};

const waitingOf = (scope: Scope): Work => {
  const requests = scope.requests.filter(isByCode);
  const byTemplate = groupBy(requests, (request) => requestTemplate(request) ?? request.url);
  return {
    kind: 'waiting for servers',
    noun: 'endpoint',
    ms: openTime(requests),
    parts: bySize([...byTemplate].map(([template, same]) => ({ name: shortTemplate(template), ms: openTime(same) }))),
    steps: requests.map(({ id }) => id),
  };
};

/** Time in which at least one of them was open. They are in the order of their start. */
const openTime = (requests: readonly RequestStep[]): Milliseconds => {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const request of requests) {
    const end = endOf(request);
    total += Math.max(0, end - Math.max(until, request.at));
    until = Math.max(until, end);
  }
  return total;
};
