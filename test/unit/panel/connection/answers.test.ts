import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../../../src/panel/connection/answers.ts';

const never = new Promise<string>(() => {});
const after = (delay: number) => new Promise<string>((resolve) => setTimeout(() => resolve(`${delay}`), delay));

describe('answers', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('that never come are given up after a silence, counted from the last that came', async () => {
    const answers = createAnswers(1_000);
    const given: (string | null)[] = [];
    answers.wait(never).then((answer) => given.push(answer));
    answers.wait(after(900)).then((answer) => given.push(answer));
    await vi.advanceTimersByTimeAsync(1_800);
    expect(given).toEqual(['900']);
    await vi.advanceTimersByTimeAsync(200);
    expect(given).toEqual(['900', null]);
  });

  it('that take long are waited for while others come', async () => {
    const answers = createAnswers(1_000);
    const slow = answers.wait(after(2_500));
    for (const delay of [800, 1_600, 2_400]) answers.wait(after(delay));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(await slow).toBe('2500');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that fail are none', async () => {
    expect(await createAnswers(1_000).wait(Promise.reject(new Error('gone')))).toBe(null);
  });
});
