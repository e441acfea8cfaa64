import type { ChangeDescription } from 'react-devtools-inline/frontend';
import type { PeerAnswer, PeerClaim } from '../answer.ts';
import { openDevToolsStore } from './devtools-store.ts';
import { exposePeer } from './peer.ts';

const { bridge, store } = openDevToolsStore();

/** The sentences of its Profiler under "Why did this render?" (WhatChanged.js), and the same as causes. */
const explain = (change: ChangeDescription): { text: string; causes: readonly string[] } => {
  if (change.isFirstMount) return { text: 'This is the first time the component rendered.', causes: [] };
  const sentences: string[] = [];
  const causes: string[] = [];
  if (change.context === true) {
    sentences.push('Context changed');
    causes.push('context');
  } else if (Array.isArray(change.context) && change.context.length > 0) {
    sentences.push(`Context changed: ${change.context.join(', ')}`);
    causes.push(...change.context.map((name: string) => `context ${name}`));
  }
  if (change.didHooksChange) {
    const ids = (change.hooks ?? []).map((hook) => hook + 1).join(', ');
    sentences.push(ids === '' ? 'Hooks changed' : `Hook ${ids} changed`);
    causes.push('hook');
  }
  if (change.props !== null && change.props.length > 0) {
    sentences.push(`Props changed: ${change.props.join(', ')}`);
    causes.push(...change.props.map((name) => `prop ${name}`));
  }
  if (change.state !== null && change.state.length > 0) {
    sentences.push(`State changed: ${change.state.join(', ')}`);
    causes.push(...change.state.map((name) => `state ${name}`));
  }
  return sentences.length === 0
    ? { text: 'The parent component rendered.', causes: ['parent'] }
    : { text: sentences.join('; '), causes };
};

const answer = (): PeerAnswer => {
  const raw: string[] = [];
  const claims: PeerClaim[] = [];
  for (const { rootID, commitData } of store.profilerStore.profilingData?.dataForRoots.values() ?? []) {
    commitData.forEach((commit, commitIndex) => {
      const { nodes } = store.profilerStore.profilingCache.getCommitTree({ commitIndex, rootID });
      for (const [id, change] of commit.changeDescriptions ?? []) {
        const component = nodes.get(id)?.displayName ?? '(unknown)';
        const { text, causes } = explain(change);
        raw.push(`commit ${commitIndex + 1}: ${component}: ${text}`);
        claims.push({ component, phase: change.isFirstMount ? 'mount' : 'update', class: null, causes });
      }
    });
  }
  return { raw, claims };
};

exposePeer({
  start: () =>
    new Promise((resolve) => {
      bridge.addListener('profilingStatus', () => resolve());
      store.profilerStore.startProfiling();
    }),
  stop: () =>
    new Promise((resolve) => {
      const { profilerStore } = store;
      profilerStore.addListener('isProcessingData', () => {
        if (!profilerStore.isProcessingData) resolve(answer());
      });
      profilerStore.stopProfiling();
    }),
});
