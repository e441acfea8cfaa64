import type { BudgetCheck, InteractionCheck, LimitResult } from '../../analysis/budget/check-model.ts';
import { sampleText, valueText } from '../compare-words.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { faultsText, limitName, missingText, statusText } from './check-words.ts';

/** What became of one test case, as JUnit has it. */
type Outcome = 'passed' | 'failure' | 'skipped';

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  /** `over`, `unknown`, `missing` */
  readonly type: string;
  readonly message: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** As in HTML, with numbers for what means something; characters that XML cannot hold at all are replaced. */
const escapeXml = (text: string): string => escapeHtml(text.replace(/[\ufffe\uffff]/g, '\ufffd'));

const messageOf = (result: LimitResult): string =>
  [
    `${limitName(result)}: ${sampleText(result.unit, result.sample)}, limit ${valueText(result.unit, result.limit)}, ${statusText(result)}`,
    result.note,
    faultsText(result),
  ]
    .filter((part) => part !== '')
    .join('; ');

const caseOf = (result: LimitResult, allowUnknown: boolean): Case => ({
  name: `${limitName(result)} ≤ ${valueText(result.unit, result.limit)}`,
  outcome: result.status === 'within' ? 'passed' : result.status === 'unknown' && allowUnknown ? 'skipped' : 'failure',
  type: result.status,
  message: messageOf(result),
});

const suiteOf = ({ group, results }: InteractionCheck, allowUnknown: boolean): Suite => ({
  name: group.name,
  cases: results.map((result) => caseOf(result, allowUnknown)),
});

const missingSuite = (match: string): Suite => ({
  name: match,
  cases: [{ name: 'was recorded', outcome: 'failure', type: 'missing', message: missingText(match) }],
});

const count = (cases: readonly Case[], wanted: Outcome): number =>
  cases.filter(({ outcome }) => outcome === wanted).length;

const writeCase = (suite: string, { name, outcome, type, message }: Case): string => {
  const head = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
  if (outcome === 'passed') return `${head}/>`;
  const body =
    outcome === 'skipped'
      ? `<skipped message="${escapeXml(message)}"/>`
      : `<failure type="${type}" message="${escapeXml(message)}"/>`;
  return `${head}>${body}</testcase>`;
};

const writeSuite = ({ name, cases }: Suite): string =>
  [
    `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${count(cases, 'failure')}" errors="0" skipped="${count(cases, 'skipped')}">`,
    ...cases.map((one) => writeCase(name, one)),
    '  </testsuite>',
  ].join('\n');

/** The check of a budget as JUnit XML, which build servers show: a suite per interaction, a test case per limit. */
export const checkToJunit = (check: BudgetCheck): string => {
  const suites = [
    ...check.interactions.map((interaction) => suiteOf(interaction, check.allowUnknown)),
    ...check.missing.map(missingSuite),
  ];
  const cases = suites.flatMap((suite) => suite.cases);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="clickfall" tests="${cases.length}" failures="${count(cases, 'failure')}" errors="0">`,
    ...suites.map(writeSuite),
    '</testsuites>',
  ].join('\n')}\n`;
};
