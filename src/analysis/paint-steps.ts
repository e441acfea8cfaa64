import type { PaintFact } from '../protocol/facts/browser-facts.ts';
import type { CommitFact } from '../protocol/facts/commit-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { DocumentContext } from './document-context.ts';
import { type DraftCause, type DraftStep, factKey } from './draft-step.ts';
import { addTo, groupBy } from './group-by.ts';
import type { DraftInteraction } from './interactions.ts';

/** A commit is painted in one of the next frames; a paint that comes later than this shows something else. */
const PAINTED_WITHIN: Milliseconds = 1_000;

/**
 * Commits that each paint is the first to show.
 *
 *     commit  |1|   |2|          |3|
 *     frame           ^ 1, 2        ^ 3
 */
const commitsShownBy = (
  paints: readonly PaintFact[],
  commits: readonly CommitFact[],
): ReadonlyMap<PaintFact, CommitFact[]> => {
  const shown = new Map<PaintFact, CommitFact[]>();
  const ordered = [...paints].sort((a, b) => a.at - b.at);
  let next = 0;
  for (const commit of [...commits].sort((a, b) => a.layoutEnd - b.layoutEnd)) {
    for (let paint = ordered[next]; paint !== undefined && paint.at < commit.layoutEnd; paint = ordered[next]) next++;
    const paint = ordered[next];
    if (paint === undefined || paint.at - commit.layoutEnd > PAINTED_WITHIN) continue;
    addTo(shown, paint, commit);
  }
  return shown;
};

/** Paints as steps: caused by the commits they show (inferred), or by the interaction that the browser itself names. */
export const draftPaints = (
  { document, facts, clock }: DocumentContext,
  interactions: readonly DraftInteraction[],
): readonly DraftStep[] => {
  const byInteractionId = new Map(
    interactions
      .filter((interaction) => interaction.document === document && interaction.interactionId !== 0)
      .map((interaction) => [interaction.interactionId, interaction.step.keys[0]]),
  );
  const byType = groupBy(facts.paints, ({ type }) => type);
  const shown = new Map([...byType.values()].flatMap((group) => [...commitsShownBy(group, facts.commits)]));
  return facts.paints.map((fact, index) => {
    const named = byInteractionId.get(fact.interactionId);
    const observed: readonly DraftCause[] = named === undefined ? [] : [{ key: named, evidence: 'observed' }];
    const inferred = (shown.get(fact) ?? []).map(
      (commit): DraftCause => ({ key: factKey(document, commit.id), evidence: 'inferred' }),
    );
    return {
      letter: 'p',
      keys: [factKey(document, `paint${index}`)],
      at: clock.fromPage(document, fact.at),
      end: null,
      causes: [...observed, ...inferred],
      build: (base) => ({ ...base, kind: 'paint', type: fact.type, value: fact.value }),
    };
  });
};
