import type { AgentContext } from '../../../src/agent/agent-context.ts';
import { createHookRelay } from '../../../src/agent/react/hook/hook-relay.ts';
import { createReactWatcher } from '../../../src/agent/react/react-watcher.ts';
import type { TrialFact } from '../../../src/protocol/facts/trial-fact.ts';
import type { WireFact } from '../../../src/protocol/packed-columns.ts';

// The agent's own code, bundled into the page, so that a trial can be turned on and off at any moment of a run: between two
// slices of a render too, where no message of a panel could be aimed at. Import before React.

export const facts: WireFact[] = [];
let lastId = 0;

const agent: AgentContext = {
  now: () => performance.now(),
  nextId: () => ++lastId,
  emit: (fact) => {
    facts.push(fact);
  },
  causes: { ambient: () => null, run: (_cause, work) => work(), enter: () => () => {} },
  stack: () => '',
  // a failure of the agent's own is to be seen
  guard: (_sensor, work) => work(),
  functionText: () => null,
};

export const watcher = createReactWatcher(
  agent,
  {
    // error boundaries are part of a run: page errors do not end its trials
    listen: () => {},
    unlisten: () => {},
    getter: () => () => '',
    microtask: (work) => queueMicrotask(work),
    setTimeout: (work, delay) => window.setTimeout(work, delay),
  },
  createHookRelay({ attempt: (work) => work() }),
);

/** Records the mount of a root, so that its component types get ids. @returns ids by component name */
export const idsOf = async (mount: () => unknown): Promise<ReadonlyMap<string, number>> => {
  const from = facts.length;
  watcher.start({ captureValues: false, costBudget: 0 });
  await mount();
  watcher.stop();
  const ids = new Map<string, number>();
  for (const fact of facts.slice(from))
    if (fact.kind === 'types') for (const { id, name } of fact.types) ids.set(name, id);
  return ids;
};

/** The last fact about a trial. */
export const lastTrial = (type: number): TrialFact | null => {
  let last: TrialFact | null = null;
  for (const fact of facts) if (fact.kind === 'trial' && fact.type === type) last = fact;
  return last;
};
