import type { RendererFact } from '../../protocol/facts/session-facts.ts';
import type { LaneName } from '../../protocol/facts/update-fact.ts';

/** What differs between versions of React, as data. Chosen once per copy of React. */
export interface Internals {
  readonly major: 16 | 17 | 18 | 19;
  readonly minor: number;
  readonly support: RendererFact['support'];
  /** Bit of `flags`: passive effects are due. */
  readonly passiveFlag: number;
  /** Bits of an effect's `tag`. */
  readonly effect: { readonly hasEffect: number; readonly passive: number };
  /** Bits of `mode`. */
  readonly mode: { readonly profile: number; readonly strict: number };
  /** The first mask that holds a lane names it. */
  readonly lanes: readonly LaneRange[];
  /** A parent keeps its removed children in `deletions` until its commit is over. */
  readonly hasDeletions: boolean;
}

export interface LaneRange {
  readonly mask: number;
  readonly name: LaneName;
}

type Table = Omit<Internals, 'major' | 'minor' | 'support'>;

// Sources: ReactFiberFlags.js, ReactHookEffectTags.js, ReactTypeOfMode.js, ReactFiberLane.js of each release.
const tables: Readonly<Record<Internals['major'], Table>> = {
  16: {
    passiveFlag: 512,
    effect: { hasEffect: 1, passive: 4 },
    mode: { profile: 8, strict: 1 },
    lanes: [],
    hasDeletions: false,
  },
  17: {
    passiveFlag: 512,
    effect: { hasEffect: 1, passive: 4 },
    mode: { profile: 8, strict: 1 },
    lanes: [
      { mask: 0b11111, name: 'sync' },
      { mask: 224, name: 'continuous' },
      { mask: 3840, name: 'default' },
      { mask: 4190208, name: 'transition' },
      { mask: 62914560, name: 'retry' },
      { mask: 1006632960, name: 'idle' },
      { mask: 1073741824, name: 'offscreen' },
    ],
    hasDeletions: false,
  },
  18: {
    passiveFlag: 2048,
    effect: { hasEffect: 1, passive: 8 },
    mode: { profile: 2, strict: 8 },
    lanes: [
      { mask: 1, name: 'sync' },
      { mask: 6, name: 'continuous' },
      { mask: 24, name: 'default' },
      { mask: 4194272, name: 'transition' },
      { mask: 130023424, name: 'retry' },
      { mask: 939524096, name: 'idle' },
      { mask: 1073741824, name: 'offscreen' },
    ],
    hasDeletions: true,
  },
  19: {
    passiveFlag: 2048,
    effect: { hasEffect: 1, passive: 8 },
    mode: { profile: 2, strict: 8 },
    lanes: [
      { mask: 0b11, name: 'sync' },
      { mask: 12, name: 'continuous' },
      { mask: 48, name: 'default' },
      // 6 ends the gesture and hydration lanes, which moved between 19.0 and 19.2
      { mask: 4194240, name: 'transition' },
      { mask: 62914560, name: 'retry' },
      { mask: 469762048, name: 'idle' },
      { mask: 536870912, name: 'offscreen' },
      { mask: 1073741824, name: 'deferred' },
    ],
    hasDeletions: true,
  },
};

/** Newest minor that was tried; a newer React gets the newest table and `untested` beside it. */
const TESTED_MINOR: Readonly<Record<Internals['major'], number>> = { 16: 14, 17: 0, 18: 3, 19: 3 };

/** Table for a React version such as `18.3.1` or `19.3.0-canary-1a2b3c`; the newest for what cannot be read. */
export const internalsFor = (version: string): Internals => {
  const match = /^(\d+)\.(\d+)\./.exec(version);
  const major = match === null ? 0 : Number(match[1]);
  const minor = match === null ? 0 : Number(match[2]);
  if (major === 16 || major === 17 || major === 18 || major === 19) {
    const newer = minor > TESTED_MINOR[major];
    const older = major === 16 && minor < 14;
    // 16 has no lanes: an updated fiber is told from others by its expiration time only
    const support = newer || older ? 'untested' : major === 16 ? 'partial' : 'full';
    return { ...tables[major], lanes: lanesFor(major, minor), major, minor, support };
  }
  const newest = TESTED_MINOR[19];
  return { ...tables[19], lanes: lanesFor(19, newest), major: 19, minor: newest, support: 'untested' };
};

/** Since 19.2 the four highest transition lanes are kept for deferred values. */
const lanesFor = (major: Internals['major'], minor: number): readonly LaneRange[] =>
  major === 19 && minor >= 2 ? [{ mask: 3932160, name: 'deferred' }, ...tables[19].lanes] : tables[major].lanes;

/** Table for a React that never introduced itself, by the shape of one of its fibers. */
export const internalsByShape = (fiber: object): Internals => {
  if ('effectTag' in fiber) return internalsFor('16.14.0');
  if (!('subtreeFlags' in fiber)) return internalsFor('17.0.2');
  return internalsFor('refCleanup' in fiber ? '19.3.0' : '18.3.1');
};

/** Name of the lowest lane in a set of lanes. */
export const laneName = (internals: Internals, lanes: number): LaneName => {
  const lowest = lanes & -lanes;
  for (const { mask, name } of internals.lanes) if ((lowest & mask) !== 0) return name;
  return 'unknown';
};

/** All bits that carry a name. */
export const laneMask = (internals: Internals, name: LaneName): number =>
  internals.lanes.reduce((sum, lane) => (lane.name === name ? sum | lane.mask : sum), 0);
