import type { Candidate, Rule } from '../rule.ts';
import { INPUT_DELAY_MS } from '../thresholds.ts';
import { formatMs } from '../words.ts';

/**
 *     input         ▼
 *     main thread |=========== something else ===|  handler
 *                   |------- input delay --------|
 */
export const inputDelay: Rule = {
  name: 'input-delay',
  find: ({ interaction, mainThread }) => {
    const delay = interaction?.timing.inputDelay ?? null;
    if (!interaction || delay === null || delay < INPUT_DELAY_MS) return [];
    const before = mainThread
      .during(interaction.at, interaction.at + delay)
      .filter((step) => step.interaction !== interaction.id || step.at < interaction.at);
    // Without work on the main thread it was the machine that waited, not the page.
    if (before.length === 0) return [];
    const candidate: Candidate = {
      rule: 'input-delay',
      component: null,
      title: `The ${interaction.type} waited ${formatMs(delay)} before any handler ran`,
      effort: 'M',
      confidence: 'measured',
      evidence: 'observed',
      repeats: 1,
      claims: [],
      cost: delay,
      savingNote: 'as much as the work before it can be moved or split',
      where: null,
      steps: [interaction.id, ...before.map((step) => step.id)],
      facts: [
        `at that time: ${before.map((step) => (step.kind === 'commit' ? `commit ${step.number}` : 'a long frame')).join(', ')}`,
      ],
      fix: 'Split the work that ran before it, or let it yield (scheduler.yield, startTransition), so that inputs come in between.',
    };
    return [candidate];
  },
};
