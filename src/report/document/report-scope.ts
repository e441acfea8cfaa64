import { addTo } from '../../analysis/group-by.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { Finding } from '../../analysis/model/finding.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Step } from '../../analysis/model/step.ts';

/** What a report is about: an interaction, or all that none caused. */
export interface ReportScope {
  readonly analysis: Analysis;
  readonly interaction: Interaction | null;
  /** In time order, without the input itself. */
  readonly steps: readonly Step[];
  readonly commits: readonly CommitStep[];
  readonly requests: readonly RequestStep[];
  readonly findings: readonly Finding[];
  readonly minorFindings: readonly Finding[];
  /** What a step caused, by its id or that of the interaction, in time order. */
  readonly caused: (id: string) => readonly Step[];
}

export const reportScope = (analysis: Analysis, interaction: Interaction | null): ReportScope => {
  const id = interaction?.id ?? null;
  const own = new Set(interaction?.steps ?? []);
  const steps = analysis.steps.filter(
    (step) => step.kind !== 'interaction' && (interaction ? own.has(step.id) : step.interaction === null),
  );
  const caused = new Map<string, Step[]>();
  for (const step of steps) {
    for (const cause of step.causes) addTo(caused, cause.id, step);
  }
  return {
    analysis,
    interaction,
    steps,
    commits: steps.filter((step) => step.kind === 'commit'),
    requests: steps.filter((step) => step.kind === 'request'),
    findings: analysis.findings.filter((finding) => finding.interaction === id),
    minorFindings: analysis.minorFindings.filter((finding) => finding.interaction === id),
    caused: (step) => caused.get(step) ?? [],
  };
};
