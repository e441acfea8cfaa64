import { RenderFlag } from '../../../protocol/facts/commit-facts.ts';
import type { CommitStep } from '../../model/commit-step.ts';
import type { RequestStep } from '../../model/request-step.ts';
import type { EffectStep, Step } from '../../model/step.ts';
import { placeOf } from '../request-callers.ts';
import { endOf, pathOf, requestName } from '../request-identity.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { prefetchSketch } from '../sketches/request-sketch.ts';
import { FETCH_ON_RENDER } from '../thresholds.ts';
import { formatMs } from '../words.ts';

/**
 *     GET /user     |=====|
 *     commit               |=|             <Orders> is mounted because of the answer
 *     effect                 |             and only then knows what it needs
 *     GET /orders             |=====|
 */
export const fetchOnRender: Rule = {
  name: 'fetch-on-render',
  find: (scope) => {
    // Several instances that are mounted together and ask for the same are one finding.
    const byPair = new Map<string, Candidate>();
    for (const request of scope.requests) {
      const chain = chainOf(scope, request);
      if (!chain) continue;
      const key = `${chain.first.id}\n${chain.effect.component}\n${requestName(request).replace(/\/\d+/g, '/:id')}`;
      if (!byPair.has(key)) byPair.set(key, toCandidate(scope, request, chain));
    }
    return [...byPair.values()];
  },
};

interface Chain {
  readonly first: RequestStep;
  readonly effect: EffectStep;
  readonly commit: CommitStep;
}

/** request ← effect of a component that was just mounted ← commit ← update ← request: two levels of asking. */
const chainOf = (scope: Scope, request: RequestStep): Chain | null => {
  const effect = causeOf(scope, request);
  if (effect?.kind !== 'effect') return null;
  const commit = causeOf(scope, effect);
  if (commit?.kind !== 'commit' || !isMountedIn(commit, effect.componentId)) return null;
  const first = above(scope, commit, FETCH_ON_RENDER.depth);
  return first ? { first, effect, commit } : null;
};

const causeOf = (scope: Scope, step: Step): Step | undefined => scope.analysis.stepById.get(step.causes[0]?.id ?? '');

/** Nearest request above within a few hops. */
const above = (scope: Scope, commit: CommitStep, depth: number): RequestStep | null => {
  let step = causeOf(scope, commit);
  for (let hops = 0; step && hops < depth; hops++) {
    if (step.kind === 'request') return step;
    step = causeOf(scope, step);
  }
  return null;
};

const isMountedIn = (commit: CommitStep, component: number): boolean => {
  const { columns } = commit.renders;
  const index = columns.component.indexOf(component);
  return index >= 0 && ((columns.flags[index] ?? 0) & RenderFlag.mount) !== 0;
};

const toCandidate = (scope: Scope, request: RequestStep, { first, effect, commit }: Chain): Candidate => {
  const changes = { together: new Map([[request.id, first.id]]) };
  return {
    rule: 'fetch-on-render',
    component: effect.component || null,
    title: `${effect.component || 'A component'} asks for ${requestName(request)} only once it is mounted by the answer of ${requestName(first)}`,
    effort: 'M',
    confidence: 'weak',
    evidence: request.causes[0]?.evidence ?? 'guessed',
    repeats: 1,
    claims: [{ kind: 'replay', changes }],
    cost: endOf(request) - first.at,
    savingNote: 'if what it asks for can be known before the first answer',
    where: placeOf(scope.callerOf(request)),
    steps: [first.id, commit.id, effect.id, request.id],
    facts: [
      `${formatMs(request.at - first.at)} after the first request began, ${formatMs(request.at - endOf(first))} after its answer`,
      `mounted in commit ${commit.number}`,
    ],
    fix: `Start ${requestName(request)} where the navigation or the click begins (a loader, or a prefetch in the handler), and let ${effect.component || 'the component'} read what is on its way.`,
    sketch: prefetchSketch(
      pathOf(requestName(request)),
      effect.component,
      scope.interaction?.entryPoint?.handler ?? '',
    ),
  };
};
