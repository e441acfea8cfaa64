import './trial/watcher.ts';
import { makePlan } from './trial/plan.ts';
import { type Mode, type Outcome, run } from './trial/run.tsx';
import type { Verdict } from './trial/verdict.ts';

// Random trees of components, and random things done to them, three times: as they are, wrapped by their author, and as they
// are with a trial on. What was shown, and all that React called, in order, is compared.

interface TrialPage {
  readonly compare: (seed: number, withWaiting: boolean) => Promise<Verdict>;
  readonly switchAtRandom: (seed: number) => Promise<Verdict>;
}

declare global {
  interface Window {
    trialPage: TrialPage;
  }
}

const STEPS = 14;
/** Above React's slice of 5 ms after few components. */
const BURN = 1.5;

const firstDifference = (one: readonly string[], other: readonly string[]): string => {
  const at = one.findIndex((line, index) => line !== other[index]);
  const index = at === -1 ? one.length : at;
  return `${index}: ${one.slice(Math.max(0, index - 3), index + 2).join(' | ')} ≠ ${other.slice(Math.max(0, index - 3), index + 2).join(' | ')}`;
};

const differ = (what: string, one: readonly string[], other: readonly string[]): readonly string[] =>
  one.join('\n') === other.join('\n') ? [] : [`${what} ${firstDifference(one, other)}`];

const rendersOf = ({ log }: Outcome): number => log.filter((line) => line.startsWith('render')).length;

window.trialPage = {
  compare: async (seed, withWaiting) => {
    const plan = makePlan(seed, { steps: STEPS, withWaiting });
    const outcomes: Outcome[] = [];
    for (const mode of ['plain', 'memo', 'trial'] satisfies Mode[]) outcomes.push(await run(plan, mode));
    const [plain, memo, trial] = outcomes;
    if (plain === undefined || memo === undefined || trial === undefined) throw new Error('no outcome');
    return {
      seed,
      wrong: [
        ...differ('shown', [plain.html], [trial.html]),
        ...differ('called', memo.log, trial.log),
        ...differ('left', plain.fibers, trial.fibers),
      ],
      plain: rendersOf(plain),
      other: rendersOf(memo),
    };
  },
  switchAtRandom: async (seed) => {
    const plan = makePlan(seed, { steps: STEPS, withWaiting: false });
    const plain = await run(plan, 'plain', BURN);
    const switched = await run(plan, 'switched', BURN);
    return {
      seed,
      wrong: [...differ('shown', [plain.html], [switched.html]), ...differ('left', plain.fibers, switched.fibers)],
      plain: rendersOf(plain),
      other: rendersOf(switched),
    };
  },
};
