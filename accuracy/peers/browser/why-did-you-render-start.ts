import whyDidYouRender, { type UpdateInfo } from '@welldone-software/why-did-you-render';
import React from 'react';
import type { PeerClaim } from '../answer.ts';
import { exposePeer } from './peer.ts';

// why-did-you-render 10, tracking every component and hook. Its notifier hears of every render that it looked at; what it
// prints by default are those without any difference by value (`shouldLog` in its defaultNotifier.js).

interface Difference {
  readonly pathString: string;
  readonly diffType: string;
}
let raw: string[] = [];
let claims: PeerClaim[] = [];

const list = (differences: unknown): readonly Difference[] => (Array.isArray(differences) ? differences : []);
const words = (differences: readonly Difference[]): string =>
  differences.map(({ pathString, diffType }) => `${pathString || '(itself)'}:${diffType}`).join(', ');

const notifier = ({ displayName, hookName, reason }: UpdateInfo): void => {
  const props = list(reason.propsDifferences);
  const state = list(reason.stateDifferences);
  const hook = list(reason.hookDifferences);
  const isAvoidable = ![...props, ...state, ...hook].some(({ diffType }) => diffType === 'different');
  const parts = [
    reason.propsDifferences ? `props [${words(props)}]` : '',
    reason.stateDifferences ? `state [${words(state)}]` : '',
    reason.hookDifferences ? `hook ${hookName ?? ''} [${words(hook)}]` : '',
  ].filter(Boolean);
  raw.push(
    `${displayName}: ${isAvoidable ? 'logged as avoidable' : 'not logged'}: ${parts.join('; ') || 'no difference'}`,
  );
  // `o.a.b`, `items[0]`, `on:parent-hook-useCallback-deps`
  const top = (path: string): string => /^[^.[:]*/.exec(path)?.[0] ?? path;
  const causes = new Set([
    ...props.map(({ pathString }) => `prop ${top(pathString)}`),
    ...state.map(({ pathString }) => `state ${top(pathString)}`),
    ...(hookName === undefined ? [] : [hookName === 'useContext' ? 'context' : 'hook']),
  ]);
  claims.push({
    component: displayName,
    phase: 'update',
    class: isAvoidable ? 'avoidable' : 'necessary',
    causes: [...causes],
  });
};

whyDidYouRender(React, { include: [/./], trackAllPureComponents: true, trackHooks: true, notifier });
exposePeer({
  start: () => {
    raw = [];
    claims = [];
  },
  stop: () => ({ raw, claims }),
});
