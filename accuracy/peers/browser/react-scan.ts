import { scan } from 'react-scan';
import type { PeerClaim } from '../answer.ts';
import { exposePeer } from './peer.ts';

// react-scan 1.2 with `trackUnnecessaryRenders`: what its `onRender` callback is given.

let raw: string[] = [];
let claims: PeerClaim[] = [];
const UPDATE = 2;
/** `ChangeReason` of its types. */
const kinds: Readonly<Record<number, string>> = { 1: 'prop', 2: 'hook', 3: 'state', 4: 'context' };

scan({
  enabled: true,
  showToolbar: false,
  trackUnnecessaryRenders: true,
  onRender: (_fiber, renders) => {
    for (const { componentName, phase, changes, unnecessary } of renders) {
      const isUpdate = Number(phase) === UPDATE;
      const named = changes.map(({ type, name }) => [kinds[Number(type)] ?? 'unknown', name] as const);
      raw.push(
        `${componentName ?? '(unknown)'}: ${isUpdate ? 'update' : 'mount'}; unnecessary: ${String(unnecessary)}; changes: ${named.map((pair) => pair.join(' ')).join(', ') || 'none'}`,
      );
      claims.push({
        component: componentName ?? '(unknown)',
        phase: isUpdate ? 'update' : 'mount',
        class: unnecessary === null ? null : unnecessary ? 'avoidable' : 'necessary',
        causes: named.map(([kind, name]) => (kind === 'hook' ? 'hook' : `${kind} ${name}`)),
      });
    }
  },
});
exposePeer({
  start: () => {
    raw = [];
    claims = [];
  },
  stop: () => ({ raw, claims }),
});
