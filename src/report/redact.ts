import { readInstances } from '../analysis/instances.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import type { CommitStep } from '../analysis/model/commit-step.ts';
import type { Step } from '../analysis/model/step.ts';
import type { Verdict } from '../analysis/model/verdict.ts';
import { mapTexts, withoutValues } from '../recording/redact-data.ts';
import { redactText, redactUrl } from '../recording/redact-text.ts';

/**
 * The same analysis without what must not leave unasked: values of URL queries, fragments, and captured prop and state
 * values. Names of query parameters stay, as `?page=…`: they tell requests apart.
 */
export const redact = (analysis: Analysis): Analysis => {
  const known = redactions.get(analysis);
  if (known !== undefined) return known;
  const redacted = redactWhole(analysis);
  redactions.set(analysis, redacted);
  redactions.set(redacted, redacted);
  return redacted;
};

/** Every format asks for it, and several are written of one analysis. */
const redactions = new WeakMap<Analysis, Analysis>();

const redactWhole = (analysis: Analysis): Analysis => {
  const verdicts = new Map<Verdict, Verdict>();
  const steps = analysis.steps.map((step) => (step.kind === 'commit' ? redactCommit(step, verdicts) : clean(step)));
  return {
    ...analysis,
    page: clean(analysis.page),
    info: clean(analysis.info),
    interactions: clean(analysis.interactions),
    steps,
    stepById: new Map(steps.map((step): readonly [string, Step] => [step.id, step])),
    components: clean(analysis.components),
    instances: analysis.instances.map(({ table }) =>
      readInstances({
        ...table,
        sources: clean(table.sources),
        places: table.places.map(([key, place]) => [key, clean(place)]),
      }),
    ),
    findings: clean(analysis.findings),
    minorFindings: clean(analysis.minorFindings),
  };
};

/** @param known equal verdicts are one object, and stay so. */
const redactCommit = (commit: CommitStep, known: Map<Verdict, Verdict>): CommitStep => {
  const changeSets = withoutValues(commit.renders.columns.changeSets);
  const verdicts = commit.renders.verdicts.map((verdict) => {
    if (verdict === null) return null;
    const redacted = known.get(verdict) ?? clean(verdict);
    known.set(verdict, redacted);
    return redacted;
  });
  return { ...commit, renders: { ...commit.renders, verdicts, columns: { ...commit.renders.columns, changeSets } } };
};

/** Members that are an address and nothing else. */
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'sqlPanel']);

/** Copies plain data with the addresses in its texts redacted. */
const clean = <T>(value: T): T =>
  mapTexts(value, (text, name) => (ADDRESSES.has(name) ? redactUrl(text) : redactText(text)));
