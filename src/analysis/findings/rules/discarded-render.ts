import { RenderFlag } from '../../../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';
import { addTo } from '../../group-by.ts';
import { nameOf, sourceOf } from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { distinct, plural } from '../words.ts';

interface Discarded {
  readonly commit: string;
  readonly index: number;
  readonly self: Milliseconds | null;
  readonly where: Candidate['where'];
}

/**
 *     setOpen(true) while it is true   →   Dialog runs   →   React finds the same state, and throws the output away
 *
 * It stops there, so that only the component's own time is lost.
 */
export const discardedRender: Rule = {
  name: 'discarded-render',
  find: (scope) => [...discardedOf(scope)].map(([name, renders]) => toCandidate(name, renders)),
};

const discardedOf = (scope: Scope): ReadonlyMap<string, readonly Discarded[]> => {
  const byName = new Map<string, Discarded[]>();
  for (const commit of scope.commits) {
    const { flags, self } = commit.renders.columns;
    for (let index = 0; index < commit.renders.length; index++) {
      if (((flags[index] ?? 0) & RenderFlag.discarded) === 0) continue;
      const ms = self[index] ?? UNMEASURED;
      const name = nameOf(scope, { commit, index });
      const found: Discarded = {
        commit: commit.id,
        index,
        self: ms === UNMEASURED ? null : ms,
        where: sourceOf(scope, { commit, index }),
      };
      addTo(byName, name, found);
    }
  }
  return byName;
};

const toCandidate = (name: string, renders: readonly Discarded[]): Candidate => {
  const known = renders.flatMap(({ self }) => self ?? []);
  return {
    rule: 'discarded-render',
    component: name,
    title: `${name} ran ${renders.length} × for a state that stayed the same`,
    effort: 'S',
    confidence: 'information',
    evidence: 'observed',
    repeats: renders.length,
    claims: [],
    cost: known.length === 0 ? null : known.reduce((sum, ms) => sum + ms, 0),
    savingNote: 'React stopped there: nothing below it rendered for this',
    where: renders[0]?.where ?? null,
    steps: distinct(renders.map(({ commit }) => commit)),
    facts: [`${plural(renders.length, 'run')} whose output React threw away`],
    fix: `Set the state of ${name} only when it differs, if the run is costly; otherwise leave it, React has dealt with it.`,
  };
};
