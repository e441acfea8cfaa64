import type { Recording } from '../recording/recording.ts';
import { draftActions } from './action-steps.ts';
import { joinAnnouncedActions } from './announced-actions.ts';
import { assembleCascade, type Cascade, reachableFrom } from './cascade.ts';
import { createClock } from './clock.ts';
import { createCommitCounter, draftCommits } from './commit-steps.ts';
import { summarizeComponents } from './components.ts';
import type { DocumentContext } from './document-context.ts';
import { sortFacts } from './document-facts.ts';
import type { DraftStep } from './draft-step.ts';
import { findFindings } from './findings/find-findings.ts';
import type { AnalysisDraft } from './findings/scope.ts';
import { createInstances } from './instances.ts';
import { type DraftInteraction, draftInteractions } from './interactions.ts';
import type { Analysis } from './model/analysis.ts';
import type { CommitStep } from './model/commit-step.ts';
import type { Interaction, InteractionTotals } from './model/interaction.ts';
import type { Step } from './model/step.ts';
import { draftPaints } from './paint-steps.ts';
import { createPlaces } from './places.ts';
import { readReactInfo } from './react-info.ts';
import { readRecordingInfo } from './recording-info.ts';
import { draftRequests } from './request-steps.ts';
import { linkRetries } from './retries.ts';
import { doubtSharedWaits } from './shared-waits.ts';
import { draftEffects, draftLongFrames, draftMarks, draftTimers } from './timing-steps.ts';
import { createTotals } from './totals.ts';
import { draftUpdates, learnHookNames } from './update-steps.ts';
import { createJudge } from './verdicts.ts';

const draftDocument = (context: DocumentContext, interactions: readonly DraftInteraction[]): readonly DraftStep[] => {
  const announced = joinAnnouncedActions(context.facts);
  return [
    ...draftTimers(context),
    ...draftActions(context, announced),
    ...draftUpdates(context, announced),
    ...draftEffects(context),
    ...draftMarks(context),
    ...draftLongFrames(context),
    ...draftPaints(context, interactions),
  ];
};

const finishInteraction = (
  draft: DraftInteraction,
  cascade: Cascade,
  orderOf: ReadonlyMap<string, number>,
  totalsOf: (steps: readonly Step[]) => InteractionTotals,
): Interaction => {
  const id = cascade.idOf(draft.step.keys[0] ?? '') ?? '';
  const steps = [...reachableFrom(id, cascade.effectsOf)]
    .sort((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0))
    .flatMap((reached) => cascade.stepById.get(reached) ?? []);
  const end = steps.reduce(
    (latest, step) => Math.max(latest, step.end ?? step.at),
    cascade.stepById.get(id)?.end ?? draft.step.at,
  );
  return {
    id,
    ...draft.head,
    at: draft.step.at,
    end,
    timing: { ...draft.timing, settledAfter: end - draft.step.at },
    steps: steps.map((step) => step.id),
    totals: totalsOf(steps),
  };
};

const pageOf = ({ documents }: Recording): Analysis['page'] => {
  const top = documents.find((document) => document.isTop && document.url !== '') ?? documents[0];
  return { url: top?.url ?? '', title: top?.title ?? '', userAgent: top?.userAgent ?? '' };
};

/**
 * Everything of an analysis but its findings: what caused what, which renders were avoidable and why. What `analyze` says
 * of time and damaged recordings holds here too.
 *
 * @param progress hears what part of the steps is done, from 0 to 1, rising.
 */
export const judgeRecording = (recording: Recording, progress: (done: number) => void = () => {}): AnalysisDraft => {
  const clock = createClock(recording.documents);
  const places = createPlaces(recording.places);
  const documents = recording.documents.map((document) => sortFacts(document.facts));
  const contexts = documents.map((facts, document): DocumentContext => {
    const instances = createInstances(
      facts.types,
      {
        placeOfType: places.ofType,
        learnHookNames: (typeOf) => learnHookNames(facts, typeOf, places),
        isLibraryType: places.isLibrary,
      },
      recording.places,
    );
    return { document, facts, instances, places, clock };
  });
  const judge = createJudge();
  const numberOf = createCommitCounter();
  const interactions = draftInteractions(documents, places, clock);
  const drafts = [
    ...interactions.map((interaction) => interaction.step),
    ...draftRequests(documents, recording, places, clock),
    ...contexts.flatMap((context) => draftDocument(context, interactions)),
    ...contexts.flatMap((context) => draftCommits(context, judge, numberOf)),
  ];
  const cascade = assembleCascade(doubtSharedWaits(linkRetries(drafts, contexts), contexts, interactions), progress);

  const { steps, stepById, effectsOf } = cascade;
  const orderOf = new Map(steps.map((step, order) => [step.id, order]));
  const totalsOf = createTotals();
  const react = readReactInfo(documents);
  const instances = contexts.map((context) => context.instances);
  const commits = steps.filter((step): step is CommitStep => step.kind === 'commit');
  return {
    page: pageOf(recording),
    epoch: clock.epoch,
    react,
    info: readRecordingInfo(recording, documents, react, steps, clock),
    interactions: interactions
      .map((interaction) => finishInteraction(interaction, cascade, orderOf, totalsOf))
      .sort((a, b) => a.at - b.at),
    steps,
    stepById,
    effectsOf,
    components: summarizeComponents(commits, documents, instances),
    instances,
    notes: recording.notes,
  };
};

/**
 * Judges a recording: what caused what, which renders were avoidable and why, what to change first. Pure; the same
 * recording gives the same result. Time grows linearly with the number of facts. Never throws on damaged or partial
 * recordings: what is missing is left out or null.
 */
export const analyze = (recording: Recording): Analysis => {
  const draft = judgeRecording(recording);
  return { ...draft, ...findFindings(draft) };
};
