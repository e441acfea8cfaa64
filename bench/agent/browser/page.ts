import { type Act, mountScenario, turnsTaken } from './scenarios.tsx';

const S3_LEAVES = 10_000;
let act: Act = () => {};

globalThis.bench = {
  mount: (id, size = S3_LEAVES) => {
    act = mountScenario(id, size);
  },
  run: async (repetitions) => {
    const times: number[] = [];
    const before = turnsTaken();
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const start = performance.now();
      const done = act();
      // awaiting what is already done would end the task
      if (done !== undefined) await done;
      times.push(performance.now() - start);
    }
    // a tool may break the page: a page that does nothing is fast
    if (turnsTaken() < before + repetitions) throw new Error('the page did not do its work');
    return times;
  },
  rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
