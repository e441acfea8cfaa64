import type { Interaction } from '../../analysis/model/interaction.ts';

/** `click "Add to cart"`, as plain text. */
export const interactionName = ({ type, target }: Interaction): string =>
  `${type} ${target.text ? `"${target.text}"` : target.selector || 'unknown target'}`;
