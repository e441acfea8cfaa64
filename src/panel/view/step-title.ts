import { interactionById } from '../../analysis/interaction-by-id.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Step } from '../../analysis/model/step.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import { strings } from '../strings.ts';
import { formatMs, shortUrl } from './format.ts';
import { interactionTitle } from './interactions/interaction-title.ts';

/** One step in a few words: `POST /api/cart/items · 201 · 120 ms`, `setItems · App`, `commit 2 · 24 renders`. */
export const stepTitle = (analysis: Analysis, step: Step): string => {
  switch (step.kind) {
    case 'interaction': {
      const interaction = interactionById(analysis, step.id);
      if (!interaction) return step.id;
      const handler = interaction.entryPoint?.handler;
      return handler ? `${interactionTitle(interaction)} · ${handler}` : interactionTitle(interaction);
    }
    case 'request': {
      const words = [`${step.method} ${shortUrl(step.url)}`];
      if (step.status !== null) words.push(step.status === 0 ? strings.step.failed : String(step.status));
      if (step.end !== null) words.push(formatMs(step.end - step.at));
      return words.join(' · ');
    }
    case 'action':
      return [step.type, step.name || step.store].join(' · ');
    case 'update': {
      const call = step.callee || (step.hook ? `${step.updateType} ${step.hook}` : step.updateType);
      const aside = step.during === 'passive-effect' || step.during === 'layout-effect' ? strings.step.ofEffect : '';
      return step.component ? `${call} · ${step.component}${aside}` : `${call}${aside}`;
    }
    case 'commit':
      return strings.step.commit(step.number, step.renders.length);
    case 'effect':
      return `${step.phase === 'layout' ? strings.step.layoutEffect : strings.step.effect} · ${step.component}`;
    case 'timer':
      return step.label ? `${step.type} · ${step.label}` : step.type;
    case 'mark':
      return step.name;
    case 'paint':
      return step.type;
    case 'long-frame':
      return strings.step.longFrame(formatMs(step.end === null ? null : step.end - step.at));
    default:
      return assertNever(step);
  }
};
