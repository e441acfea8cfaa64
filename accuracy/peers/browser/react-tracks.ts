import type { PeerClaim } from '../answer.ts';
import { exposePeer } from './peer.ts';

// React's own Performance tracks (≥ 19.2, development): entries on "Components ⚛" with "Changed Props". React clears its
// measures at once, so they are read as they are made.

interface TrackDetail {
  readonly devtools?: {
    readonly track?: string;
    readonly properties?: readonly (readonly [string, string])[];
    readonly tooltipText?: string;
  };
}
let raw: string[] = [];
let claims: PeerClaim[] = [];
const TRACK = 'Components ⚛';
const clean = (text: string): string => text.replace(/[\u200b\u00a0\u2007]/g, ' ').trim();

const ADVICE = /Consider memoization|might benefit from/;
/** A mark (+, –, or a figure space), a no-break space, and the name: more no-break spaces stand before what is nested. */
const TOP_LEVEL = /^[+\u2013\u2007]\u00a0([^\u00a0].*)$/;

const add = (name: string, properties: readonly (readonly [string, string])[]): void => {
  const component = clean(name);
  const words = properties.map(([key, value]) => ` | ${clean(key)}${value === '' ? '' : `: ${clean(value)}`}`);
  raw.push(`${component}${words.join('')}`);
  const props = new Map<string, boolean>();
  for (const [key, value] of properties) {
    const prop = TOP_LEVEL.exec(key)?.[1];
    if (prop !== undefined) props.set(prop, (props.get(prop) ?? true) && ADVICE.test(value));
  }
  const advised = props.size > 0 && [...props.values()].every(Boolean);
  const warned = properties.some(([, value]) => value.includes('might benefit from'));
  claims.push({
    component,
    phase: 'update',
    class: warned ? 'avoidable' : advised ? 'memoize' : null,
    causes: [...props.keys()].map((prop) => `prop ${prop}`),
  });
};

const { measure } = performance;
performance.measure = (name, ...rest) => {
  const options = rest[0];
  if (typeof options === 'object' && options !== null) {
    const { devtools }: TrackDetail = options.detail ?? {};
    if (devtools?.track === TRACK) add(name, devtools.properties ?? []);
  }
  return measure.call(performance, name, ...rest);
};
const { timeStamp } = console;
console.timeStamp = (...args: readonly unknown[]) => {
  const [label, , , track] = args;
  if (track === TRACK && typeof label === 'string') add(label, []);
  Reflect.apply(timeStamp, console, args);
};

exposePeer({
  start: () => {
    raw = [];
    claims = [];
  },
  stop: () => ({ raw, claims }),
});
