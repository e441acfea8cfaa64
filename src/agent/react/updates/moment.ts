import type { CauseRef, FactId } from '../../../protocol/facts/cause-ref.ts';
import type { UpdateFact } from '../../../protocol/facts/update-fact.ts';
import type { AgentContext } from '../../agent-context.ts';
import type { Natives } from '../../natives.ts';
import type { EffectWatch } from '../effects.ts';
import { type Fiber, isComponent } from '../fiber.ts';
import { displayName } from '../names.ts';
import type { Renderer } from '../renderer.ts';

/** What React is doing at the moment an update is made, and what caused it therefore. */
export interface Moment {
  readonly during: UpdateFact['during'];
  readonly cause: CauseRef | null;
  readonly effectOf: string;
  /** The fiber of which React found by itself that a store had changed between its render and its effects; else null. */
  readonly storeCheck: Fiber | null;
}

/** Follows React's own phases across all roots. */
export interface Moments {
  /** React begins to commit: until `commitEnds`, the page's code that runs is a layout effect, lifecycle or ref. */
  readonly commitBegins: (commit: FactId) => void;
  readonly commitEnds: (commit: FactId) => void;
  /** StrictMode calls code a second time, effects of the last commit among it. */
  readonly strict: (isStrict: boolean) => void;
  readonly now: (renderer: Renderer, lastCommit: FactId) => Moment;
}

/** Events that are no `UIEvent` and yet come from the user. */
const userEvents: ReadonlySet<string> = new Set([
  'change',
  'submit',
  'reset',
  'paste',
  'copy',
  'cut',
  'toggle',
  'invalid',
]);

export const createMoments = (agent: AgentContext, effects: EffectWatch, microtask: Natives['microtask']): Moments => {
  let inCommit: FactId = 0;
  let leaveCommit = (): void => {};
  let strictDepth = 0;

  const byCommit = (during: UpdateFact['during'], cause: CauseRef, renderer: Renderer): Moment => ({
    during,
    cause,
    effectOf: runningComponent(renderer),
    storeCheck: null,
  });

  /** Effects and commits run under their own id; an action that is dispatched inside comes between. */
  const innermost = (fallback: FactId): CauseRef => agent.causes.ambient() ?? { id: fallback, evidence: 'observed' };

  return {
    commitBegins: (commit) => {
      inCommit = commit;
      leaveCommit = agent.causes.enter(commit);
      // a commit that animates a view transition goes on in later tasks: page code in between is none of its effects
      microtask(() => {
        if (inCommit === commit) inCommit = 0;
      });
    },
    commitEnds: (commit) => {
      if (inCommit !== commit) return;
      inCommit = 0;
      leaveCommit();
    },
    strict: (isStrict) => {
      strictDepth = Math.max(0, strictDepth + (isStrict ? 1 : -1));
    },
    now: (renderer, lastCommit) => {
      const effect = effects.running();
      const storeCheck = null;
      if (effect !== null)
        return { during: 'passive-effect', cause: innermost(effect.id), effectOf: effect.name, storeCheck };
      const check = effects.storeCheck();
      if (check !== null) {
        const cause: CauseRef = { id: check.commit, evidence: 'observed' };
        return { during: 'other', cause, effectOf: '', storeCheck: check.fiber };
      }
      if (inCommit !== 0) return byCommit('layout-effect', innermost(inCommit), renderer);
      if (strictDepth > 0 && lastCommit !== 0 && !renderer.isRendering())
        return byCommit('passive-effect', { id: lastCommit, evidence: 'observed' }, renderer);
      const cause = agent.causes.ambient();
      if (renderer.isRendering()) return { during: 'render', cause, effectOf: '', storeCheck };
      return { during: isUserEvent() ? 'event' : 'other', cause, effectOf: '', storeCheck };
    },
  };
};

/** Development builds name the fiber whose effect they call. */
const runningComponent = (renderer: Renderer): string => {
  const fiber = renderer.currentFiber();
  return fiber !== null && isComponent(fiber) ? displayName(fiber) : '';
};

const isUserEvent = (): boolean => {
  const { event } = window;
  return event?.isTrusted === true && (event instanceof UIEvent || userEvents.has(event.type));
};
