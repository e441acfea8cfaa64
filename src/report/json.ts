import type { Analysis } from '../analysis/model/analysis.ts';
import type { Finding } from '../analysis/model/finding.ts';
import type { Interaction } from '../analysis/model/interaction.ts';
import type { ComponentSummary } from '../analysis/model/render.ts';
import type { SourcePlace } from '../analysis/model/source-place.ts';
import { stepJson } from './json-steps.ts';
import { known, round } from './json-values.ts';
import { redact } from './redact.ts';
import {
  type ComponentJson,
  type FindingJson,
  type InteractionJson,
  REPORT_VERSION,
  type ReportJson,
} from './report-json.ts';

/** The report for programs. `values`: keep captured values and values of URL queries; off unless the user asked for it. */
export const toReportJson = (analysis: Analysis, { values = false }: { readonly values?: boolean } = {}): ReportJson =>
  toJson(values ? analysis : redact(analysis));

const toJson = (analysis: Analysis): ReportJson => ({
  format: 'clickfall-report',
  version: REPORT_VERSION,
  page: analysis.page,
  react: analysis.react,
  recording: {
    ...analysis.info,
    startedAt: known(analysis.info.startedAt),
    durationMs: round(analysis.info.durationMs),
    overheadMs: round(analysis.info.overheadMs),
  },
  interactions: analysis.interactions.map(interactionJson),
  steps: analysis.steps.map((step) => stepJson(analysis, step)),
  components: analysis.components.map(componentJson),
  findings: findingsJson(analysis),
  notes: analysis.notes.map(({ step, text }) => ({ step, text })),
});

/** One interaction as the report shows it. */
export const interactionJson = (interaction: Interaction): InteractionJson => {
  const { id, type, target, entryPoint, timing, totals } = interaction;
  return {
    id,
    type,
    at: round(interaction.at),
    end: round(interaction.end),
    target: { selector: known(target.selector), text: known(target.text) },
    entryPoint: entryPoint && {
      component: known(entryPoint.component),
      componentId: entryPoint.componentId || null,
      path: known(entryPoint.path),
      handler: known(entryPoint.handler),
      prop: entryPoint.prop,
      source: entryPoint.source,
    },
    timing: {
      inputDelay: round(timing.inputDelay),
      processing: round(timing.processing),
      presentationDelay: round(timing.presentationDelay),
      settledAfter: round(timing.settledAfter),
    },
    totals: { ...totals, renderMs: round(totals.renderMs), avoidableMs: round(totals.avoidableMs) },
    steps: interaction.steps,
  };
};

const componentJson = (component: ComponentSummary): ComponentJson => ({
  ...component,
  self: round(component.self),
  subtree: round(component.subtree),
});

/** All findings as the report shows them, those worth it first. */
export const findingsJson = ({
  findings,
  minorFindings,
}: Pick<Analysis, 'findings' | 'minorFindings'>): readonly FindingJson[] => [
  ...findings.map((finding) => findingJson(finding, false)),
  ...minorFindings.map((finding) => findingJson(finding, true)),
];

const findingJson = (finding: Finding, minor: boolean): FindingJson => ({
  ...finding,
  saving: { ms: round(finding.saving.ms), basis: finding.saving.basis, note: known(finding.saving.note) },
  where: place(finding.where),
  minor,
});

const place = (source: SourcePlace | null): SourcePlace | null =>
  source && { url: source.url, line: source.line, column: source.column, mapped: source.mapped };
