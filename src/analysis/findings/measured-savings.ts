import type { TrialOutput } from '../../protocol/facts/trial-fact.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Finding } from '../model/finding.ts';

/** What memo on a component really saved in an interaction. */
export interface MeasuredSaving {
  readonly component: string;
  /** `Interaction.id` in the analysis that it is written into. */
  readonly interaction: string;
  /** Below 0: it took longer. null: only counts could be compared. */
  readonly ms: Milliseconds | null;
  /** How it was measured, and what had been estimated. */
  readonly note: string;
  /** Whether the screen was the same; null: nothing was skipped. */
  readonly output: TrialOutput | null;
}

/** The same analysis in which the findings that memo was tried for say what it brought, instead of an estimate. */
export const withMeasuredSavings = (analysis: Analysis, measured: readonly MeasuredSaving[]): Analysis => {
  const measure = (finding: Finding): Finding => {
    const found = measured.find(
      ({ component, interaction }) =>
        finding.rule === 'avoidable-render' && finding.component === component && finding.interaction === interaction,
    );
    return found === undefined ? finding : withSaving(finding, found);
  };
  return {
    ...analysis,
    findings: analysis.findings.map(measure),
    minorFindings: analysis.minorFindings.map(measure),
  };
};

const withSaving = (finding: Finding, { ms, note, output }: MeasuredSaving): Finding => ({
  ...finding,
  ...(output === 'changed'
    ? {
        confidence: 'weak',
        facts: ['tried: the screen differed from a real render, so that memo is not safe here', ...finding.facts],
      }
    : {}),
  saving:
    ms === null
      ? { ...finding.saving, note: joined(finding.saving.note, note) }
      : { ms: Math.max(0, ms), basis: 'measured', note },
});

const joined = (...notes: readonly string[]): string => notes.filter((note) => note !== '').join('; ');
