import type { Analysis } from '../model/analysis.ts';
import type { Interaction } from '../model/interaction.ts';
import type { InteractionGroup, InteractionMatch, Matching, Run } from './model.ts';

const nameOf = ({ type, target }: Interaction): string =>
  `${type} ${target.text ? `"${target.text}"` : target.selector || 'unknown target'}`;

const entryOf = ({ entryPoint }: Interaction): string =>
  entryPoint === null ? '' : `${entryPoint.component}.${entryPoint.prop}=${entryPoint.handler}`;

/** Text is left out where there is more: a button that counts has another one after each click. */
const keyOf = (interaction: Interaction): string => {
  const { type, target } = interaction;
  return [type, target.selector || target.text, entryOf(interaction)].join('\n');
};

/** Interactions with the same input on the same thing, over all recordings of one side, in order of appearance. */
export const groupInteractions = (analyses: readonly Analysis[]): readonly InteractionGroup[] => {
  const groups = new Map<string, Run[]>();
  for (const analysis of analyses) {
    for (const interaction of analysis.interactions) {
      const key = keyOf(interaction);
      const runs = groups.get(key) ?? [];
      groups.set(key, runs);
      runs.push({ analysis, interaction });
    }
  }
  return [...groups].map(([key, runs]) => ({ key, name: runs[0] ? nameOf(runs[0].interaction) : '', runs }));
};

/** How sure two groups are the same; 0: they are not. */
const likeness = (before: InteractionGroup, after: InteractionGroup): number => {
  const a = before.runs[0]?.interaction;
  const b = after.runs[0]?.interaction;
  if (!a || !b || a.type !== b.type) return 0;
  const entry = entryOf(a) !== '' && entryOf(a) === entryOf(b) ? 4 : 0;
  const selector = a.target.selector !== '' && a.target.selector === b.target.selector ? 2 : 0;
  const text = a.target.text !== '' && a.target.text === b.target.text ? 1 : 0;
  return entry + selector + text;
};

const reasonOf = (score: number): InteractionMatch['by'] =>
  score >= 4 ? 'entry point' : score >= 2 ? 'selector' : 'text';

/**
 * Pairs the interactions of two sides, the likeliest first, each one once: same input type, and the same entry point
 * (component, prop and handler), target selector or target text. What has no partner is left for the user to pair.
 */
export const matchInteractions = (before: readonly Analysis[], after: readonly Analysis[]): Matching => {
  const olds = groupInteractions(before);
  const news = groupInteractions(after);
  const candidates = olds
    .flatMap((old) => news.map((fresh) => ({ old, fresh, score: likeness(old, fresh) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<InteractionGroup>();
  const matches: InteractionMatch[] = [];
  for (const { old, fresh, score } of candidates) {
    if (taken.has(old) || taken.has(fresh)) continue;
    taken.add(old);
    taken.add(fresh);
    matches.push({ before: old, after: fresh, by: reasonOf(score) });
  }
  return {
    matches: matches.sort((a, b) => olds.indexOf(a.before) - olds.indexOf(b.before)),
    onlyBefore: olds.filter((group) => !taken.has(group)),
    onlyAfter: news.filter((group) => !taken.has(group)),
  };
};
