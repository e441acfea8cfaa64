import * as v from 'valibot';
import { isCount, Limit } from './decode-checks.ts';

/** Any finite number; NaN and Infinity never come from a clock. */
export const finite = v.custom<number>(
  (value) => typeof value === 'number' && value >= -Limit.number && value <= Limit.number,
);

/** 0 or more. */
export const amount = v.custom<number>((value) => typeof value === 'number' && value >= 0 && value <= Limit.number);

/** Counts, and references in which 0 stands for none. */
export const count = v.custom<number>((value) => isCount(value));

/** −1 for none. */
export const index = v.custom<number>((value) => value === -1 || isCount(value));

/** Ids start at 1. */
export const id = v.custom<number>((value) => isCount(value) && value !== 0);

/** Strings up to a length, in UTF-16 units. */
export const text = (limit: number) => v.custom<string>((value) => typeof value === 'string' && value.length <= limit);

export const name = text(Limit.name);

/** A name that cannot be empty: of an event, a method. */
export const word = v.custom<string>(
  (value) => typeof value === 'string' && value !== '' && value.length <= Limit.name,
);

export const url = text(Limit.url);
export const stack = text(Limit.stack);

/** Arrays up to a length: the length is looked at before any member is. */
export const list = <T>(member: v.GenericSchema<unknown, T>, limit: number) =>
  v.pipe(
    v.custom<readonly unknown[]>((value) => Array.isArray(value) && value.length <= limit),
    v.array(member),
  );

/** Members of a union of strings; written as keys so that a member left out is a compile error. */
export const oneOf = <T extends string>(members: Readonly<Record<T, true>>) =>
  v.custom<T>((value) => typeof value === 'string' && Object.hasOwn(members, value));
