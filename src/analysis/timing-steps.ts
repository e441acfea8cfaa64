import type { LongFrameFact } from '../protocol/facts/browser-facts.ts';
import type { DocumentContext } from './document-context.ts';
import type { DocumentFacts } from './document-facts.ts';
import { type DraftCause, type DraftStep, draftCauses, type FactKey, factKey } from './draft-step.ts';
import { createWindowFinder, type TimeWindow } from './time-windows.ts';

const guessed = (key: FactKey | null): readonly DraftCause[] => (key === null ? [] : [{ key, evidence: 'guessed' }]);

/** Async hops: from the call that scheduled them to the run of their callback. */
export const draftTimers = ({ document, facts, clock }: DocumentContext): readonly DraftStep[] =>
  facts.asyncs.map((fact) => ({
    letter: 't',
    keys: [factKey(document, fact.id)],
    at: clock.fromPage(document, fact.at),
    end: clock.fromPage(document, Math.max(fact.at, fact.ranAt)),
    causes: draftCauses(document, fact.cause),
    build: (base) => ({ ...base, kind: 'timer', type: fact.type, label: fact.label }),
  }));

/** Effects that took time or caused something; caused by their commit. */
export const draftEffects = ({ document, facts, instances, clock }: DocumentContext): readonly DraftStep[] =>
  facts.effects.map((fact) => ({
    letter: 'f',
    keys: [factKey(document, fact.id)],
    at: clock.fromPage(document, fact.at),
    end: clock.fromPage(document, Math.max(fact.at, fact.end)),
    causes: [{ key: factKey(document, fact.commit), evidence: 'observed' }],
    build: (base) => ({
      ...base,
      kind: 'effect',
      component: fact.component === 0 ? '' : instances.nameOf(fact.component),
      componentId: fact.component,
      phase: fact.phase,
    }),
  }));

/** When the main thread was busy with what, as far as known, on the page's own clock. */
const busyWindows = (document: number, facts: DocumentFacts): readonly TimeWindow[] => [
  ...facts.inputs.flatMap((fact): readonly TimeWindow[] => {
    const end = facts.inputEnds.get(fact.id);
    return end === undefined ? [] : [{ key: factKey(document, fact.id), at: fact.processingStart, end: end.at }];
  }),
  ...facts.commits.map((fact) => ({
    key: factKey(document, fact.id),
    at: fact.commitStart < 0 ? fact.layoutEnd : fact.commitStart,
    end: fact.layoutEnd,
  })),
  ...facts.effects.map((fact) => ({ key: factKey(document, fact.id), at: fact.at, end: fact.end })),
];

/** The page's own marks and measures. What they belong to is told by time alone, so it is called a guess. */
export const draftMarks = ({ document, facts, clock }: DocumentContext): readonly DraftStep[] => {
  const find = createWindowFinder(busyWindows(document, facts));
  return facts.timings.map((fact, index) => ({
    letter: 'm',
    keys: [factKey(document, `mark${index}`)],
    at: clock.fromPage(document, fact.at),
    end: fact.type === 'mark' ? null : clock.fromPage(document, fact.at + Math.max(0, fact.duration)),
    causes: guessed(find(fact.at)),
    build: (base) => ({ ...base, kind: 'mark', type: fact.type, name: fact.name }),
  }));
};

const forcedLayout = ({ scripts }: LongFrameFact): number =>
  scripts.reduce((sum, script) => sum + script.forcedLayout, 0);

/** Long animation frames; linked to the input that was handled in them, if one was. */
export const draftLongFrames = ({ document, facts, clock }: DocumentContext): readonly DraftStep[] => {
  const inputs = [...facts.inputs].sort((a, b) => a.processingStart - b.processingStart);
  return facts.longFrames.map((fact, index) => {
    const end = fact.at + fact.duration;
    const input = inputs.find((other) => other.processingStart >= fact.at && other.processingStart <= end);
    return {
      letter: 'l',
      keys: [factKey(document, `frame${index}`)],
      at: clock.fromPage(document, fact.at),
      end: clock.fromPage(document, end),
      causes: guessed(input === undefined ? null : factKey(document, input.id)),
      build: (base) => ({
        ...base,
        kind: 'long-frame',
        blocking: fact.blocking,
        forcedLayout: forcedLayout(fact),
        invokers: fact.scripts.map((script) => script.invoker),
      }),
    };
  });
};
