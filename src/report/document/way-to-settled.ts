import { requestName } from '../../analysis/findings/request-identity.ts';
import { formatMs } from '../../analysis/findings/words.ts';
import type { Step } from '../../analysis/model/step.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { stepName } from '../flow/flow-labels.ts';
import type { ReportScope } from './report-scope.ts';

/** One step on the way from the input to what happened last. */
export interface Hop {
  readonly step: Step;
  /** What the way was waiting for: `server`, `timer`, `react`, or other work of the page. */
  readonly kind: HopKind;
  /** From its start to the start of the next one; of the last one until all has settled. */
  readonly ms: Milliseconds;
}

export type HopKind = 'server' | 'timer' | 'react' | 'page';

export interface WayToSettled {
  /** In time order; empty where nothing is known to follow from the input. */
  readonly hops: readonly Hop[];
  /** From the input to the first of them. */
  readonly before: Milliseconds;
  /** All of it: `before` and the hops together. */
  readonly total: Milliseconds;
}

/** Causes of damaged recordings may form a circle. */
const MAX_HOPS = 200;

/**
 * The way to what happened last, by first causes. Its parts add up to the whole.
 *
 *     input  |-before-|POST    |timeout              |commit|
 *                              ^ each from its start to the next one's
 */
export const wayToSettled = ({ interaction, steps, analysis }: ReportScope): WayToSettled => {
  const last = steps
    .filter((step) => step.kind !== 'paint')
    .reduce<Step | null>((latest, step) => (latest && endOf(latest) >= endOf(step) ? latest : step), null);
  if (!interaction || !last) return { hops: [], before: 0, total: 0 };
  const hops: Hop[] = [];
  const end = Math.max(endOf(last), interaction.at + interaction.timing.settledAfter);
  let until = end;
  let step: Step | undefined = last;
  while (step && step.kind !== 'interaction' && hops.length < MAX_HOPS) {
    const start = Math.min(until, startOf(step));
    hops.unshift({ step, kind: kindOf(step), ms: until - start });
    until = start;
    step = analysis.stepById.get(step.causes[0]?.id ?? '');
  }
  return { hops, before: Math.max(0, until - interaction.at), total: Math.max(0, end - interaction.at) };
};

const endOf = (step: Step): Milliseconds => step.end ?? step.at;
const startOf = (step: Step): Milliseconds => (step.kind === 'commit' ? step.renderStart : step.at);

const kindOf = ({ kind }: Step): HopKind => {
  switch (kind) {
    case 'request':
      return 'server';
    case 'timer':
      return 'timer';
    case 'commit':
    case 'update':
    case 'effect':
      return 'react';
    case 'interaction':
    case 'action':
    case 'mark':
    case 'paint':
    case 'long-frame':
      return 'page';
    default:
      return assertNever(kind);
  }
};

/** `POST /api/cart/items (240 ms) → timeout 800 ms → commit 5`; long ways lose their middle. */
export const wayText = ({ hops }: WayToSettled): string => {
  const names = hops.filter(({ step }) => step.kind !== 'update' && step.kind !== 'effect').map(hopName);
  const shown = names.length > 8 ? [...names.slice(0, 4), `… ${names.length - 7} more …`, ...names.slice(-3)] : names;
  return shown.join(' → ');
};

const hopName = ({ step }: Hop): string =>
  step.kind === 'request'
    ? `${requestName(step)}${step.end === null ? '' : ` (${formatMs(step.end - step.at)})`}`
    : stepName(step);

/** Parts of the way below this say nothing. */
const WORTH_SHARE = 0.05;

/** The largest parts of the way, `timeout 800 ms 801 ms (74 %)`, largest first. */
export const largestHops = ({ hops, total }: WayToSettled): readonly (Hop & { readonly share: number })[] =>
  hops
    .map((hop) => ({ ...hop, share: total > 0 ? hop.ms / total : 0 }))
    .filter(({ share }) => share >= WORTH_SHARE)
    .toSorted((a, b) => b.ms - a.ms);

/** Share of the way that one kind of work takes, from 0 to 1. */
export const shareOf = ({ hops, total }: WayToSettled, kind: HopKind): number =>
  total > 0 ? hops.reduce((sum, hop) => (hop.kind === kind ? sum + hop.ms : sum), 0) / total : 0;

/** A share as people read it: `75 %`, `less than 1 %`. */
export const percent = (share: number): string =>
  share > 0 && share < 0.01 ? 'less than 1 %' : `${Math.round(share * 100)} %`;
