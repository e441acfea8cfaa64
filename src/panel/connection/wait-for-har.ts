import type { Milliseconds } from '../../protocol/units.ts';
import type { Timers } from './timers.ts';

/** HAR entries follow their responses within tens of ms; one whose body is never read never comes. */
const WITHIN: Milliseconds = 1_500;
const POLL: Milliseconds = 50;

interface Clockwork extends Pick<Timers, 'later'> {
  readonly now: () => Milliseconds;
}

/** Calls back once no entry is missing, or with how many still are after 1.5 s. */
export const waitForHar = (missing: () => number, { now, later }: Clockwork, then: (left: number) => void): void => {
  const until = now() + WITHIN;
  const look = (): void => {
    const left = missing();
    if (left === 0 || now() >= until) then(left);
    else later(look, POLL);
  };
  look();
};

export const harMissing = (requests: number): string =>
  `${requests} request(s) have no network entry: their body was not read, or they never ended.`;
