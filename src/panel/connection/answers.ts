import type { Milliseconds } from '../../protocol/units.ts';

/** Waits for answers of somebody who may never give some. */
export interface Answers {
  /** The answer; null once nothing at all was asked or answered for so long that none is to be expected. Never rejects. */
  readonly wait: <Answer>(answer: Promise<Answer>) => Promise<Answer | null>;
}

/** @param silence after which all answers that are still due are given up */
export const createAnswers = (silence: Milliseconds): Answers => {
  const due = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    if (due.size === 0) return;
    timer = setTimeout(() => {
      for (const giveUp of due) giveUp();
      due.clear();
    }, silence);
  };
  return {
    wait: <Answer>(answer: Promise<Answer>) =>
      new Promise<Answer | null>((resolve) => {
        const giveUp = () => resolve(null);
        const end = (given: Answer | null) => {
          if (due.delete(giveUp)) watch();
          resolve(given);
        };
        due.add(giveUp);
        watch();
        answer.then(end, () => end(null));
      }),
  };
};
