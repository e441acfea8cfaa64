import { formatPlace } from '../../analysis/findings/words.ts';
import type { Interaction, SourcePlace } from '../../analysis/model.ts';
import { escapeText, inlineCode } from './escape.ts';

/** `src/App.tsx:31` as code; says so where the line is of built code. */
export const placeText = (place: SourcePlace): string =>
  `${inlineCode(formatPlace(place))}${place.mapped ? '' : ' (built code)'}`;

export const entryPointSection = ({ entryPoint, target }: Interaction): string => {
  if (!entryPoint) {
    return `No React handler was found on the way from ${inlineCode(target.selector || 'the target')} to the root.`;
  }
  const { handler, prop, component, path, source } = entryPoint;
  const native = prop === 'addEventListener';
  const name = native
    ? `${inlineCode(handler || 'an unnamed function')}, a listener added with ${inlineCode(prop)}`
    : handler
      ? `${inlineCode(handler)}, the ${inlineCode(prop)}`
      : `An unnamed function, the ${inlineCode(prop)}`;
  const owner = component ? ` of **${escapeText(component)}**` : '';
  const where = source ? `, ${placeText(source)}` : '';
  const above = path && path !== component ? `\nIts place: ${escapeText(path)}` : '';
  return `${name}${owner}${where}${above}`;
};
