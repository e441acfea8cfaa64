import type { Change } from '../../../protocol/facts/change.ts';
import { groupBy } from '../../group-by.ts';
import {
  certaintyOf,
  changesOf,
  claimsOf,
  factsOf,
  groupAvoidable,
  nameOf,
  type RenderGroup,
  type RenderRef,
  sourceOf,
  stepsOf,
} from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { contextSketch } from '../sketches/context-sketch.ts';
import { distinct, listNames, plural } from '../words.ts';

/**
 *     <CartContext value={{ items }}>      a new object each time its owner renders
 *       Badge, CartList, CartTotal         all consumers render, even below a memo
 *
 * One finding per context and the component that makes its value.
 */
export const unstableContext: Rule = {
  name: 'unstable-context',
  find: (scope) => {
    const keyOf = (render: RenderRef) => contextKey(scope, render);
    const byContext = groupBy(groupAvoidable(scope, keyOf), ({ first }) => keyOf(first) ?? '');
    return [...byContext.values()].flatMap((groups) => toCandidate(scope, groups));
  },
};

const contextKey = (scope: Scope, render: RenderRef): string | null => {
  const { because, blame } = render.verdict;
  if (because !== 'context-equal') return null;
  return `${contextNames(scope, render).join('\n')}\n${blame?.component ?? ''}`;
};

const contextNames = (scope: Scope, render: Pick<RenderRef, 'commit' | 'index'>): readonly string[] => {
  const { commit, index } = render;
  const id = commit.renders.columns.component[index] ?? 0;
  const nameOfContext = (change: Change): string =>
    scope.analysis.instances[commit.document]?.contextNameOf(id, change) ?? change.name;
  return distinct(changesOf(render).flatMap((change) => (change.kind === 'context' ? [nameOfContext(change)] : [])));
};

const toCandidate = (scope: Scope, groups: readonly RenderGroup[]): readonly Candidate[] => {
  const first = groups[0];
  if (!first) return [];
  const names = contextNames(scope, first.first).filter((name) => name !== '');
  const context = names.length > 0 ? listNames(names) : 'A context';
  const owner = first.first.verdict.blame?.component ?? '';
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const consumers = distinct(groups.map((group) => group.component));
  return [
    {
      rule: 'unstable-context',
      component: owner || null,
      title: `${context} has a new value each time${owner ? ` ${owner} renders` : ''}: ${plural(count, 'render')} of ${plural(consumers.length, 'consumer')}`,
      effort: 'S',
      confidence: groups.some((group) => certaintyOf(group) === 'weak') ? 'weak' : certaintyOf(first),
      evidence: 'observed',
      repeats: count,
      claims: groups.flatMap(claimsOf),
      cost: null,
      savingNote: 'of the consumers; what lies above them stays',
      where: first.first.verdict.blame?.source ?? ownerSource(scope, first, owner),
      steps: distinct(groups.flatMap(stepsOf)),
      facts: [
        `consumers that rendered for it: ${listNames(consumers)}`,
        ...distinct(groups.flatMap((group) => factsOf(group))),
      ].slice(0, 7),
      fix: `Memoize the value of ${names.length > 0 ? context : 'the context'}${owner ? ` in ${owner}` : ''}: useMemo with all that it is made from, functions included; or split it, so that what changes often stands in a context of its own.`,
      sketch: contextSketch(names[0] ?? '', owner, versionOf(scope, first.first)),
    },
  ];
};

const versionOf = ({ analysis }: Scope, { commit }: RenderRef): string =>
  analysis.react.find(({ renderer }) => renderer === commit.renderer)?.version ?? '';

// The verdict may not know where the value was made: where its owner is defined is near.
const ownerSource = (scope: Scope, group: RenderGroup, owner: string): Candidate['where'] => {
  for (const commit of group.byCommit.keys()) {
    for (let index = 0; index < commit.renders.length; index++) {
      if (nameOf(scope, { commit, index }) === owner) return sourceOf(scope, { commit, index });
    }
  }
  return null;
};
