import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parse, type Step, StepType } from '@puppeteer/replay';
import { Failure, firstLine } from './failure.ts';

/** A flow of Chrome's Recorder panel, checked. */
export interface Flow {
  /** Its file, for sentences. */
  readonly file: string;
  /** Steps before the first one that acts on the page: they load it and bring it to where it can be used. */
  readonly preparation: readonly Step[];
  /** From the first step that acts on the page; never empty. */
  readonly recorded: readonly Step[];
  /** Of each step that has none of its own, in ms; null: the library's own. */
  readonly timeout: number | null;
}

/** They do nothing to the page that an input could do. */
const PREPARES: ReadonlySet<string> = new Set([
  StepType.SetViewport,
  StepType.Navigate,
  StepType.EmulateNetworkConditions,
  StepType.WaitForElement,
  StepType.WaitForExpression,
  StepType.CustomStep,
]);

const nameOf = (step: unknown): string =>
  typeof step === 'object' && step !== null && 'type' in step && typeof step.type === 'string' ? ` (${step.type})` : '';

/** `flow.json: step 3 (click)`; steps count from 1, as the Recorder panel shows them. */
export const stepLabel = (file: string, index: number, step: unknown): string =>
  `${file}: step ${index + 1}${nameOf(step)}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** In the library's words, without its names for what is wrong. */
const sentence = (error: unknown): string => firstLine(error).replace(/^Step\.(\w+)/, '`$1`');

/**
 * Reads a flow from JSON text. `file` is its name, for sentences.
 * Throws `Failure` that says the step and what is wrong with it.
 */
export const parseFlow = (file: string, text: string): Flow => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${file} is no JSON: ${firstLine(error)}.`);
  }
  if (!isRecord(data) || !Array.isArray(data.steps)) {
    throw new Failure(`${file} is no flow of Chrome's Recorder: it has no list of \`steps\`.`);
  }
  const raw: readonly unknown[] = data.steps;
  let timeout: number | null = null;
  try {
    // a title is of no use here; the library wants one
    timeout = parse({ ...data, title: '', steps: [] }).timeout ?? null;
  } catch (error) {
    throw new Failure(`${file}: ${sentence(error)}.`);
  }
  // one by one: the library's own sentences do not name the step
  const steps = raw.flatMap((step, index) => {
    try {
      return parse({ title: '', steps: [step] }).steps;
    } catch (error) {
      throw new Failure(`${stepLabel(file, index, step)}: ${sentence(error)}.`);
    }
  });
  return divide(file, steps, timeout);
};

const divide = (file: string, steps: readonly Step[], timeout: number | null): Flow => {
  const closes = steps.findIndex(closesPage);
  if (closes >= 0 && closes < steps.length - 1) {
    throw new Failure(`${stepLabel(file, closes + 1, steps[closes + 1])} comes after the page was closed.`);
  }
  const first = steps.findIndex(({ type }) => !PREPARES.has(type));
  if (first < 0 || first === closes) {
    throw new Failure(`${file} has no step that acts on the page: there is nothing to record.`);
  }
  return { file, preparation: steps.slice(0, first), recorded: steps.slice(first), timeout };
};

/** The page itself, not a window that it opened. */
export const closesPage = (step: Step): boolean => step.type === StepType.Close && isOnPage(step);

/** It acts on the page that is recorded, or a frame of it. */
export const isOnPage = (step: Step): boolean =>
  !('target' in step) || step.target === undefined || step.target === 'main';

/** Reads a flow's file; `-` is standard input. Throws `Failure` with one sentence. */
export const readFlow = async (path: string): Promise<Flow> => {
  if (path === '-') return parseFlow('standard input', await readAll(process.stdin));
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${firstLine(error)}`);
  }
  return parseFlow(path, text);
};
