import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import type { Step } from '../../src/analysis/model/step.ts';
import { packAnalysis, packFindings } from '../../src/analysis/transfer/pack-analysis.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { toReportJson } from '../../src/report/json.ts';

const schema = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')),
);

/** Rounding of sums of times. */
const EPSILON = 1e-3;

const isAmount = (value: number | null): boolean => value === null || (Number.isFinite(value) && value >= -EPSILON);

const columnProblems = ({ id, renders }: CommitStep): readonly string[] => {
  const { columns, length, verdicts, savings } = renders;
  const { changeSets, ...numbers } = columns;
  const lengths = [...Object.values(numbers).map((column) => column.length), verdicts.length, savings.length];
  return lengths.every((other) => other === length) ? [] : [`${id}: columns of ${lengths.join(', ')} for ${length}`];
};

const stepProblems = (step: Step, before: Step | undefined, { stepById }: Analysis): readonly string[] => {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(`${step.id}: ${problem}`);
  if (!Number.isFinite(step.at)) say(`at ${step.at}`);
  if (step.end !== null && !(Number.isFinite(step.end) && step.end >= step.at - EPSILON)) {
    say(`from ${step.at} to ${step.end}`);
  }
  if (before !== undefined && before.at > step.at) say('comes after a later one');
  if (stepById.get(step.id) !== step) say('is not found by its id');
  for (const cause of step.causes) {
    if (cause.id === step.id || !stepById.has(cause.id)) say(`caused by ${cause.id}, which is nothing`);
  }
  if (step.interaction !== null && !stepById.has(step.interaction)) say(`in ${step.interaction}, which is nothing`);
  if (step.kind === 'commit') problems.push(...columnProblems(step));
  return problems;
};

/** A step that is its own cause, over others, is nonsense. Kahn's way: what is left when all that has no open cause is gone. */
const circles = ({ steps, effectsOf }: Analysis): readonly string[] => {
  const open = new Map(steps.map((step) => [step.id, step.causes.length]));
  const ready = steps.filter((step) => step.causes.length === 0).map(({ id }) => id);
  let done = 0;
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    done++;
    for (const effect of effectsOf.get(next) ?? []) {
      const left = (open.get(effect) ?? 0) - 1;
      open.set(effect, left);
      if (left === 0) ready.push(effect);
    }
  }
  return done === steps.length ? [] : [`${steps.length - done} steps cause themselves`];
};

const interactionProblems = ({ interactions, stepById, findings, minorFindings }: Analysis): readonly string[] =>
  interactions.flatMap(({ id, at, end, steps, totals, timing }) => {
    const problems: string[] = [];
    if (!(end >= at - EPSILON)) problems.push(`${id}: from ${at} to ${end}`);
    if (steps.some((step) => !stepById.has(step))) problems.push(`${id}: steps that are none`);
    for (const [name, value] of Object.entries({ ...totals, ...timing }))
      if (!isAmount(value)) problems.push(`${id}: ${name} ${value}`);
    const saved = [...findings, ...minorFindings]
      .filter((finding) => finding.interaction === id && finding.saving.basis === 'estimated')
      .reduce((sum, { saving }) => sum + (saving.ms ?? 0), 0);
    if (saved > end - at + EPSILON) problems.push(`${id}: saves ${saved} of ${end - at}`);
    return problems;
  });

const summaryProblems = ({ components, findings, minorFindings }: Analysis): readonly string[] => [
  ...components
    .filter((row) => ![row.renders, row.mounts, row.avoidable, row.instances, row.self, row.subtree].every(isAmount))
    .map((row) => `component ${row.name}: ${JSON.stringify(row)}`),
  ...[...findings, ...minorFindings]
    .filter(({ saving }) => !isAmount(saving.ms))
    .map(({ id, saving }) => `${id}: saves ${saving.ms}`),
];

const schemaProblems = (analysis: Analysis): readonly string[] => {
  if (schema(JSON.parse(JSON.stringify(toReportJson(analysis, { values: true }))))) return [];
  return [`JSON report: ${schema.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ')}`];
};

/** Whether an analysis is one at all; what it says of a recording that makes no sense is another matter. */
export const analysisProblems = (analysis: Analysis): readonly string[] => [
  ...analysis.steps.flatMap((step, index) => stepProblems(step, analysis.steps[index - 1], analysis)),
  ...circles(analysis),
  ...interactionProblems(analysis),
  ...summaryProblems(analysis),
  ...schemaProblems(analysis),
];

/** Analyses as the panel and the command line do. Throws where one of them would. */
export const analyzeWholly = (recording: Recording): Analysis => {
  const analysis = analyze(recording);
  // what goes from the worker to the panel
  for (const parts of [packAnalysis(analysis), packFindings(analysis)]) for (const _ of parts);
  return analysis;
};
