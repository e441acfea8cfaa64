import type { AgentContext } from '../../../../src/agent/agent-context.ts';
import type { CauseRef } from '../../../../src/protocol/facts/cause-ref.ts';
import type { WireFact } from '../../../../src/protocol/packed-columns.ts';

/** A context whose clock is moved by hand and whose facts can be read. Failures are not swallowed. */
export const createFakeAgent = () => {
  const facts: WireFact[] = [];
  const state = { time: 0, id: 0, stack: '', ambient: null as CauseRef | null, ran: [] as number[] };
  const agent: AgentContext = {
    now: () => state.time,
    nextId: () => ++state.id,
    emit: (fact) => {
      facts.push(fact);
    },
    causes: {
      ambient: () => state.ambient,
      run: (cause, work) => {
        state.ran.push(cause);
        return work();
      },
      enter: () => () => {},
    },
    stack: () => state.stack,
    guard: (_sensor, work) => work(),
    functionText: (fn) =>
      typeof fn === 'function' ? { start: String(fn).slice(0, 400), length: String(fn).length } : null,
  };
  return { agent, facts, state };
};
