import type { CommitFact } from '../protocol/facts/commit-facts.ts';
import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { RendererFact } from '../protocol/facts/session-facts.ts';
import { type Milliseconds, UNMEASURED } from '../protocol/units.ts';
import type { DocumentContext } from './document-context.ts';
import { type DraftCause, type DraftStep, factKey } from './draft-step.ts';
import { displayName, type Instances } from './instances.ts';
import type { CommitStep, RenderTable } from './model/commit-step.ts';
import { estimateSavings } from './savings.ts';
import type { JudgeCommit } from './verdicts.ts';

const between = (from: Milliseconds, to: Milliseconds): Milliseconds | null =>
  from === UNMEASURED || to === UNMEASURED ? null : Math.max(0, to - from);

const tableOf = (fact: CommitFact, shift: Milliseconds, judge: JudgeCommit, instances: Instances): RenderTable => {
  const verdicts = judge(fact, instances);
  const { renders } = fact;
  return {
    length: renders.component.length,
    columns:
      shift === 0 ? renders : { ...renders, start: renders.start.map((at) => (at === UNMEASURED ? at : at + shift)) },
    verdicts,
    savings: estimateSavings(renders, verdicts),
  };
};

const discardedNames = ({ renders }: CommitFact, instances: Instances): readonly string[] =>
  renders.component.flatMap((id, index) =>
    ((renders.flags[index] ?? 0) & RenderFlag.discarded) !== 0 ? [instances.nameOf(id)] : [],
  );

/** React goes on by itself with what an earlier commit of the root left over: deferred values, retries, hidden trees. */
const followUpEvidence = (fact: CommitFact): DraftCause['evidence'] => {
  const { flags, changeSets } = fact.renders;
  const mask = RenderFlag.deferred | RenderFlag.suspenseRetry;
  const seen =
    flags.some((bits) => (bits & mask) !== 0) ||
    changeSets.some((set) => set.some((change) => change.kind !== 'prop' && change.kind !== 'context'));
  return seen ? 'inferred' : 'guessed';
};

/**
 * A commit is caused by its updates. One without any continues what the commit before it on the same root began.
 *
 *     setQuery ─► commit 1 (query)   ┈┈►  commit 2 (deferred query caught up), inferred
 */
const causesOf = (document: number, fact: CommitFact, before: CommitFact | undefined): readonly DraftCause[] => {
  if (fact.updates.length > 0) {
    return fact.updates.map((id): DraftCause => ({ key: factKey(document, id), evidence: 'observed' }));
  }
  if (before === undefined || fact.isMount) return [];
  return [{ key: factKey(document, before.id), evidence: followUpEvidence(fact) }];
};

/** A commit as a step, but for its number, which depends on all documents. */
const draftCommit = (
  { document, facts, instances, clock }: DocumentContext,
  fact: CommitFact,
  before: CommitFact | undefined,
  hasDurations: boolean,
  judge: JudgeCommit,
  numberOf: () => number,
): DraftStep => {
  const passive = facts.passives.get(fact.id);
  const shift = clock.fromPage(document, 0);
  const began = fact.commitStart === UNMEASURED ? fact.layoutEnd : fact.commitStart;
  const phases: CommitStep['phases'] = {
    render: hasDurations ? between(fact.renderStart, fact.commitStart) : null,
    layout: between(fact.commitStart, fact.layoutEnd),
    passive: passive === undefined ? null : between(passive.at, passive.end),
  };
  const passiveSpan =
    passive === undefined || passive.at === UNMEASURED
      ? null
      : { at: passive.at + shift, end: passive.end + shift, effects: passive.effects };
  return {
    letter: 'c',
    keys: [factKey(document, fact.id)],
    at: began + shift,
    end: fact.layoutEnd + shift,
    causes: causesOf(document, fact, before),
    build: (base) => ({
      ...base,
      kind: 'commit',
      number: numberOf(),
      renderer: fact.renderer,
      root: fact.root,
      document,
      phases,
      renderStart: (fact.renderStart === UNMEASURED ? began : fact.renderStart) + shift,
      passiveSpan,
      isMount: fact.isMount,
      isHydration: fact.isHydration,
      renders: tableOf(fact, shift, judge, instances),
      bailouts: fact.bailouts.map(({ type, count, by }) => ({
        name: displayName(instances.typeById(type)),
        count,
        by,
      })),
      discarded: discardedNames(fact, instances),
      unmounted: fact.unmounted,
      budgetEnded: fact.budgetEnded,
    }),
  };
};

/** Gives out commit numbers in the order in which steps are built, which is time order. */
export const createCommitCounter = (): (() => number) => {
  let count = 0;
  return () => {
    count++;
    return count;
  };
};

/** All commits of one document as steps. Renders are judged when the steps are built. */
export const draftCommits = (
  context: DocumentContext,
  judge: JudgeCommit,
  numberOf: () => number,
): readonly DraftStep[] => {
  const { facts } = context;
  const renderers = new Map<number, RendererFact>(facts.renderers.map((fact) => [fact.renderer, fact]));
  const lastOfRoot = new Map<string, CommitFact>();
  return facts.commits.map((fact) => {
    const root = `${fact.renderer}:${fact.root}`;
    const before = lastOfRoot.get(root);
    lastOfRoot.set(root, fact);
    const known = renderers.get(fact.renderer)?.hasDurations;
    const hasDurations = known ?? fact.renders.subtree.some((time) => time !== UNMEASURED);
    return draftCommit(context, fact, before, hasDurations, judge, numberOf);
  });
};
