import type { Milliseconds } from '../../protocol/units.ts';
import { addTo } from '../group-by.ts';
import type { Analysis } from '../model/analysis.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { Interaction } from '../model/interaction.ts';
import type { RequestStep } from '../model/request-step.ts';
import type { Step, UpdateStep } from '../model/step.ts';
import { type MainThreadWork, mainThreadWork } from './main-thread-work.ts';
import { type Replay, replayOf } from './replay.ts';
import { type CallerOf, createCallers } from './request-callers.ts';

/** An analysis before its findings are made. */
export type AnalysisDraft = Omit<Analysis, 'findings' | 'minorFindings'>;

/** What a rule may look at: the steps of one interaction, in time order. */
export interface Scope {
  readonly analysis: AnalysisDraft;
  /** null: the steps that no interaction caused (a page's loading, polling, …). */
  readonly interaction: Interaction | null;
  readonly steps: readonly Step[];
  readonly commits: readonly CommitStep[];
  readonly requests: readonly RequestStep[];
  readonly updates: readonly UpdateStep[];
  /** Who decided to make a request; null where no stack is known. */
  readonly callerOf: CallerOf;
  /** What its steps would save if requests were made otherwise. */
  readonly replay: Replay;
  /** Of the whole recording. */
  readonly mainThread: MainThreadWork;
  /** From the input until all that it caused had settled; null without an interaction. */
  readonly duration: Milliseconds | null;
}

/** One scope per interaction, and one for the rest if there is any. */
export const scopesOf = (analysis: AnalysisDraft): readonly Scope[] => {
  const byInteraction = new Map<string | null, Step[]>();
  for (const step of analysis.steps) {
    if (step.kind !== 'interaction') addTo(byInteraction, step.interaction, step);
  }
  const shared = {
    analysis,
    callerOf: createCallers(analysis.steps.filter((step) => step.kind === 'request')),
    mainThread: mainThreadWork(analysis.steps),
  };
  const scopes = analysis.interactions.map((interaction) =>
    scopeOf(shared, interaction, byInteraction.get(interaction.id) ?? []),
  );
  const rest = byInteraction.get(null);
  return rest ? [...scopes, scopeOf(shared, null, rest)] : scopes;
};

const scopeOf = (
  shared: Pick<Scope, 'analysis' | 'callerOf' | 'mainThread'>,
  interaction: Interaction | null,
  steps: readonly Step[],
): Scope => ({
  ...shared,
  interaction,
  steps,
  replay: replayOf(steps),
  commits: steps.filter((step) => step.kind === 'commit'),
  requests: steps.filter((step) => step.kind === 'request'),
  updates: steps.filter((step) => step.kind === 'update'),
  duration: interaction ? interaction.timing.settledAfter : null,
});
