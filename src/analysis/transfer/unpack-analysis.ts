import { assertNever } from '../../protocol/assert-never.ts';
import { addTo } from '../group-by.ts';
import { readInstances } from '../instances.ts';
import type { Analysis } from '../model/analysis.ts';
import type { CommitStep, RenderTable } from '../model/commit-step.ts';
import type { Finding } from '../model/finding.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Step } from '../model/step.ts';
import type { Verdict } from '../model/verdict.ts';
import {
  type AnalysisPart,
  type HeadPart,
  type PackedRenders,
  RENDER_DURATIONS,
  RENDER_INTEGERS,
  type StepsPart,
} from './analysis-part.ts';
import { createTextSharer } from './share-texts.ts';

/** Puts an analysis together again. Parts must come in their order. */
export interface AnalysisReceiver {
  readonly add: (part: AnalysisPart) => void;
  /** What has come so far; null where that is not even the head. */
  readonly finish: () => Analysis | null;
}

/** @param onStep hears of each step as it comes: what is derived from it can be made part by part as well. */
export const unpackAnalysis = (onStep: (step: Step) => void = () => {}): AnalysisReceiver => {
  let head: HeadPart | null = null;
  const interactions: Interaction[] = [];
  const steps: Step[] = [];
  const stepById = new Map<string, Step>();
  const effectsOf = new Map<string, string[]>();
  const findings: Finding[] = [];
  const minorFindings: Finding[] = [];

  const shareTexts = createTextSharer();

  const addStep = (step: Step): void => {
    steps.push(step);
    stepById.set(step.id, step);
    onStep(step);
    for (const { id } of step.causes) addTo(effectsOf, id, step.id);
  };

  return {
    add: (part) => {
      shareTexts(part);
      switch (part.kind) {
        case 'head':
          head = part;
          break;
        case 'interactions':
          interactions.push(...part.interactions);
          break;
        case 'steps':
          for (const step of stepsOf(part, head?.verdicts ?? [])) addStep(step);
          break;
        case 'findings':
          for (const finding of part.findings) findings.push(finding);
          for (const finding of part.minorFindings) minorFindings.push(finding);
          break;
        default:
          assertNever(part);
      }
    },
    finish: () => {
      if (head === null) return null;
      const { page, epoch, react, info, components, notes, instances } = head;
      return {
        page,
        epoch,
        react,
        info,
        interactions,
        steps,
        stepById,
        effectsOf,
        components,
        instances: instances.map(readInstances),
        findings: [...findings],
        minorFindings: [...minorFindings],
        notes,
      };
    },
  };
};

const stepsOf = (part: StepsPart, verdicts: readonly Verdict[]): readonly Step[] =>
  part.steps.map((step): Step => {
    if (step.kind !== 'commit') return step;
    const commit: CommitStep = { ...step, renders: rendersOf(part, step.renders, verdicts) };
    return commit;
  });

const rendersOf = (
  { component, start, flags, verdict, integers, durations }: StepsPart,
  { length, offset, changeSets }: PackedRenders,
  known: readonly Verdict[],
): RenderTable => {
  const integer = (name: (typeof RENDER_INTEGERS)[number]): Int32Array => {
    const from = offset * RENDER_INTEGERS.length + RENDER_INTEGERS.indexOf(name) * length;
    return integers.subarray(from, from + length);
  };
  const duration = (name: (typeof RENDER_DURATIONS)[number]): Float32Array => {
    const from = offset * RENDER_DURATIONS.length + RENDER_DURATIONS.indexOf(name) * length;
    return durations.subarray(from, from + length);
  };
  // of its final length from the start: an array that grows reserves room that is never used
  const verdicts = new Array<Verdict | null>(length).fill(null);
  for (let row = 0; row < length; row++) verdicts[row] = known[(verdict[offset + row] ?? 0) - 1] ?? null;
  return {
    length,
    columns: {
      component: component.subarray(offset, offset + length),
      parent: integer('parent'),
      start: start.subarray(offset, offset + length),
      self: duration('self'),
      subtree: duration('subtree'),
      flags: flags.subarray(offset, offset + length),
      changes: integer('changes'),
      changeSets,
    },
    verdicts,
    savings: duration('savings'),
  };
};
