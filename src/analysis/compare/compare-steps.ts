import type { Milliseconds } from '../../protocol/units.ts';
import { requestTemplate } from '../findings/request-identity.ts';
import { shortUrl } from '../findings/words.ts';
import type { Analysis } from '../model/analysis.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { RequestStep } from '../model/request-step.ts';
import type { Step } from '../model/step.ts';
import { middleRun } from './measures.ts';
import type { InteractionGroup, Run, StepDelta, StepFigures } from './model.ts';

/** Without its origin, which is another one on another port, and with ids as `:id`: `GET /api/cart/:id`. */
const requestLabel = (step: RequestStep): string =>
  (requestTemplate(step) ?? `${step.method} ${shortUrl(step.url)}`).replace(
    /^(\S+) [a-z][a-z0-9+.-]*:\/\/[^/?#\s]*/i,
    '$1 ',
  );

/** What a step is called in both recordings; commits are called after the updates that caused them. */
export const labelOf = (analysis: Analysis, step: Step): string => {
  switch (step.kind) {
    case 'request':
      return requestLabel(step);
    case 'action':
      return step.type;
    case 'update':
      return `${step.callee || step.hook || step.updateType} in ${step.component || 'unknown'}`;
    case 'commit':
      return commitLabel(analysis, step);
    case 'effect':
      return `${step.phase} effect of ${step.component}`;
    case 'timer':
      return step.label ? `${step.type} ${step.label}` : step.type;
    case 'mark':
      return step.name;
    case 'paint':
      return step.type;
    case 'long-frame':
      return 'long frame';
    case 'interaction':
      return 'input';
  }
};

const commitLabel = (analysis: Analysis, commit: CommitStep): string => {
  const updates = commit.causes.flatMap(({ id }) => {
    const cause = analysis.stepById.get(id);
    return cause?.kind === 'update' ? [labelOf(analysis, cause)] : [];
  });
  const distinct = [...new Set(updates)].sort();
  return distinct.length === 0 ? 'commit' : `commit of ${distinct.join(', ')}`;
};

interface Labelled {
  readonly step: Step;
  readonly label: string;
  /** Kind, label and which one of that name it is. */
  readonly key: string;
}

const labelled = ({ analysis, interaction }: Run): readonly Labelled[] => {
  const seen = new Map<string, number>();
  return interaction.steps.flatMap((id): Labelled[] => {
    const step = analysis.stepById.get(id);
    // frames come as they come: their number says nothing about the cascade
    if (!step || step.kind === 'interaction' || step.kind === 'paint') return [];
    const label = labelOf(analysis, step);
    const name = `${step.kind}\n${label}`;
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    return [{ step, label, key: `${name}\n${occurrence}` }];
  });
};

/** null: instant. */
export const durationOf = (step: Step): Milliseconds | null => {
  if (step.end === null) return null;
  return step.end - (step.kind === 'commit' ? step.renderStart : step.at);
};

const figuresOf = (step: Step, origin: Milliseconds): StepFigures => ({
  id: step.id,
  at: step.at - origin,
  duration: durationOf(step),
  renders: step.kind === 'commit' ? step.renders.length : null,
  avoidable:
    step.kind === 'commit'
      ? step.renders.verdicts.reduce((count, verdict) => (verdict?.class === 'avoidable' ? count + 1 : count), 0)
      : null,
});

/**
 * Steps of both sides: the first `setTotal in CartTotal` belongs to the first, the second to the second. Those that
 * vanished stand where they were, those that are new where they came.
 *
 *     before  a b c        result  a  b (vanished)  c  d (new)
 *     after   a c d
 */
export const compareSteps = (before: InteractionGroup, after: InteractionGroup): readonly StepDelta[] => {
  const old = middleRun(before);
  const fresh = middleRun(after);
  if (!old || !fresh) return [];
  const olds = labelled(old);
  const news = labelled(fresh);
  const newByKey = new Map(news.map((item) => [item.key, item]));
  const oldKeys = new Set(olds.map(({ key }) => key));
  const result: StepDelta[] = [];
  let next = 0;
  const takeNewUntil = (end: number) => {
    for (; next < end; next++) {
      const item = news[next];
      if (!item || oldKeys.has(item.key)) continue;
      const { step, label } = item;
      result.push({
        kind: step.kind,
        label,
        presence: 'new',
        before: null,
        after: figuresOf(step, fresh.interaction.at),
      });
    }
  };
  const positions = new Map(news.map(({ key }, position) => [key, position]));
  for (const { step, label, key } of olds) {
    const partner = newByKey.get(key);
    if (partner) takeNewUntil(positions.get(key) ?? next);
    result.push({
      kind: step.kind,
      label,
      presence: partner ? 'both' : 'vanished',
      before: figuresOf(step, old.interaction.at),
      after: partner ? figuresOf(partner.step, fresh.interaction.at) : null,
    });
  }
  takeNewUntil(news.length);
  return result;
};
