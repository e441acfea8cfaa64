import { assign, createActor, fromPromise, setup, waitFor } from 'xstate';
import { note, onGo, stage } from './subject.ts';

// Machines with delayed transitions and invoked promises.
const machine = setup({
  types: { context: {} as { readonly status: number }, events: {} as { readonly type: 'ask' | 'again' } },
  actors: { load: fromPromise(async () => (await fetch('/api/xstate')).status) },
}).createMachine({
  context: { status: 0 },
  initial: 'idle',
  states: {
    idle: { on: { ask: 'asking' } },
    asking: {
      invoke: {
        src: 'load',
        onDone: { target: 'resting', actions: assign({ status: ({ event }) => event.output }) },
        onError: 'idle',
      },
    },
    resting: { after: { 15: 'done' } },
    done: { on: { again: 'idle' } },
  },
});
const actor = createActor(machine);
actor.subscribe(({ value, context }) => note(`${String(value)} ${context.status}`));
actor.start();

onGo(async () => {
  actor.send({ type: 'ask' });
  await waitFor(actor, (state) => state.matches('done'));
  stage.textContent = JSON.stringify(actor.getSnapshot().value);
  actor.send({ type: 'again' });
});
