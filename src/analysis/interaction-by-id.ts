import type { Analysis } from './model/analysis.ts';
import type { Interaction } from './model/interaction.ts';

const cache = new WeakMap<Analysis['interactions'], ReadonlyMap<string, Interaction>>();

/** The interaction with an id (of itself or of its step); null for an unknown one. */
export const interactionById = (
  { interactions }: Pick<Analysis, 'interactions'>,
  id: string | null,
): Interaction | null => {
  const known = cache.get(interactions) ?? new Map(interactions.map((interaction) => [interaction.id, interaction]));
  cache.set(interactions, known);
  return id === null ? null : (known.get(id) ?? null);
};
