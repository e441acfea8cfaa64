import type { Finding, RuleName } from '../../analysis/model.ts';
import { stepName } from '../flow/flow-labels.ts';
import { escapeText } from './escape.ts';
import type { ReportScope } from './report-scope.ts';

/** What people do not expect to happen, other than that it takes time. */
const SURPRISING: ReadonlySet<RuleName> = new Set<RuleName>([
  'cascading-update',
  'duplicate-request',
  'n-plus-one',
  'remount',
  'broken-memo',
  'double-flush',
  'discarded-render',
  'forced-reflow',
  'waterfall',
  'fetch-on-render',
]);

/** Surprises, failures and the user's own notes; one Markdown sentence each. */
export const discoveries = (scope: ReportScope): readonly string[] => {
  const surprising = (finding: Finding): boolean => SURPRISING.has(finding.rule) && finding.steps.length > 0;
  return [
    ...[...scope.findings, ...scope.minorFindings].filter(surprising).map((finding) => `${escapeText(finding.title)}.`),
    ...scope.requests
      .filter((request) => request.status !== null && (request.status === 0 || request.status >= 400))
      .map(
        (request) =>
          `${escapeText(stepName(request))} ${request.status === 0 ? 'failed or was aborted' : `answered ${request.status}`}.`,
      ),
    ...notes(scope),
  ];
};

const notes = ({ analysis, steps, interaction }: ReportScope): readonly string[] => {
  const names = new Map(steps.map((step) => [step.id, stepName(step)]));
  if (interaction) names.set(interaction.id, 'the input');
  return analysis.notes.flatMap((note) => {
    const name = names.get(note.step);
    return name === undefined ? [] : [`Note on ${escapeText(name)}: ${escapeText(note.text)}`];
  });
};
