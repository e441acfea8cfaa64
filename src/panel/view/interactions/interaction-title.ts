import type { Interaction } from '../../../analysis/model/interaction.ts';
import { strings } from '../../strings.ts';

/** `click “Add to cart”`; the selector where the target has no text; the type alone where it has neither. */
export const interactionTitle = ({ type, target }: Interaction): string => {
  const name = target.text || target.selector;
  return name === '' ? type : strings.interactions.on(type, name);
};
