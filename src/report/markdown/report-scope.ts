import type { Analysis, CommitStep, Finding, Interaction, RequestStep, Step } from '../../analysis/model.ts';

/** What one section of the report is about: an interaction, or all that none caused. */
export interface ReportScope {
  readonly analysis: Analysis;
  readonly interaction: Interaction | null;
  readonly steps: readonly Step[];
  readonly commits: readonly CommitStep[];
  readonly requests: readonly RequestStep[];
  readonly findings: readonly Finding[];
  readonly minorFindings: readonly Finding[];
}

export const reportScope = (analysis: Analysis, interaction: Interaction | null): ReportScope => {
  const id = interaction?.id ?? null;
  const own = new Set(interaction?.steps ?? []);
  const steps = analysis.steps.filter(
    (step) => step.kind !== 'interaction' && (interaction ? own.has(step.id) : step.interaction === null),
  );
  return {
    analysis,
    interaction,
    steps,
    commits: steps.filter((step) => step.kind === 'commit'),
    requests: steps.filter((step) => step.kind === 'request'),
    findings: analysis.findings.filter((finding) => finding.interaction === id),
    minorFindings: analysis.minorFindings.filter((finding) => finding.interaction === id),
  };
};
