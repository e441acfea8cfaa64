import type { Random } from '../../bench/panel/random.ts';
import { compareRecordings } from '../../src/analysis/compare/compare.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { parseRecording, serializeRecording } from '../../src/recording/file.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { compareToMarkdown } from '../../src/report/compare-markdown.ts';
import { formats } from '../../src/report/formats.ts';
import { analysisProblems, analyzeWholly } from './analysis-problems.ts';
import { anyOf } from './case-random.ts';

/** What no report may hold raw: it would move a cursor, hide, or reorder. Line ends are the reports' own. */
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

const reportProblems = (analysis: Analysis, random: Random): readonly string[] => {
  const format = anyOf(random, formats);
  if (format === undefined) return [];
  const text = format.render(analysis, { values: random.next() < 0.5 });
  const problems: string[] = [];
  if (format.id !== 'json' && HIDDEN.test(text.replaceAll('\n', ''))) problems.push(`${format.id}: hidden characters`);
  if (format.id === 'html' && /<script|<img|<iframe|\son\w+=|javascript:[^&]*"/i.test(text.replace(/>[^<]*</g, '><')))
    problems.push('html: a foreign element');
  return problems;
};

/** What must hold of whatever was let in. `against`: an honest analysis, to compare with. */
export const recordingProblems = (recording: Recording, random: Random, against: Analysis): readonly string[] => {
  const text = serializeRecording(recording);
  const again = parseRecording(text);
  if ('error' in again) return [`its own file is refused: ${again.error}`];
  const problems: string[] = [];
  if (serializeRecording(again.recording) !== text) problems.push('written and read it is another');
  const analysis = analyzeWholly(recording);
  problems.push(...analysisProblems(analysis), ...reportProblems(analysis, random));
  if (random.next() < 0.05) compareToMarkdown(compareRecordings([against], [analysis]));
  return problems;
};

const PROTOTYPES: readonly object[] = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const ownKeys = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length).join();
const KEYS = ownKeys();

export const isPolluted = (): boolean => ownKeys() !== KEYS || Reflect.get({}, 'polluted') !== undefined;
