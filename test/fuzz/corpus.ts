import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../src/protocol/facts/fact.ts';
import type { WireFact } from '../../src/protocol/packed-columns.ts';
import { parseRecording, serializeRecording } from '../../src/recording/file.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { cascade } from '../support/cascade/cascade.ts';
import { EXAMPLE } from '../support/example-analysis.ts';
import { sampleFacts } from '../unit/protocol/sample-facts.ts';
import { packInstances, packRenders } from './mutate-columns.ts';

const GOLDEN = join(import.meta.dirname, '../recordings/v1.clickfall.json');

const read = (path: string): Recording => {
  const parsed = parseRecording(readFileSync(path, 'utf8'));
  if ('error' in parsed) throw new Error(`${path}: ${parsed.error}`);
  return parsed.recording;
};

const pictures: readonly string[] = [
  `
  click "Add" at 0..8 handler App.onAdd
  fetch POST /api 5..120 by click status 201 server sql=12
  update App.items 120 by fetch
  commit 121..130 by update
    App 9ms state items
      Icon 1ms parent
`,
  `
  click "Sort" at 0..40
  update App.order 10 by click
  commit 12..30 by update
    App 3ms state order
      Row 4ms parent
      Row#2 4ms parent
  update Row.open 32 by commit
  commit 33..39 by update
    Row 2ms state open
  mark "sorted" 35
  long-frame 0..60
`,
];

/** Stacks and initiators are most of a real recording, and one frame of them is as good as fifty. */
const shortened = (recording: Recording): Recording => {
  const short = (fact: Fact): Fact =>
    'stack' in fact ? { ...fact, stack: fact.stack.split('\n').slice(0, 3).join('\n') } : fact;
  return {
    ...recording,
    documents: recording.documents.map((document) => ({ ...document, facts: document.facts.map(short) })),
    network: recording.network.map((request) => ({ ...request, initiator: request.initiator.slice(0, 2) })),
    places: new Map([...recording.places].slice(0, 25)),
    notes: [{ step: 'c1', text: 'Here it jumps.' }],
    queryCounts: [{ request: 'a1', queries: 9, similar: 8, duplicates: 2, ms: 2.5 }],
    events: [{ type: 'navigated', at: 5, text: 'Left.' }],
  };
};

/** One fact of each kind, in an order that makes sense. */
const everyKind = (recording: Recording): Recording => ({
  ...recording,
  documents: recording.documents.map((document) => ({ ...document, facts: Object.values(sampleFacts) })),
});

const packed = (fact: Fact): WireFact => {
  if (fact.kind === 'commit') return { ...fact, renders: packRenders(fact.renders) };
  return fact.kind === 'types' ? { ...fact, instances: packInstances(fact.instances) } : fact;
};

export interface Corpus {
  /** Recordings as files, small ones; each is changed on its own. */
  readonly files: readonly string[];
  /** One as it is, some hundred kB. */
  readonly large: string;
  /** The facts of each as the agent sends them. */
  readonly streams: readonly (readonly WireFact[])[];
}

/** Real recordings, and pictures of what they lack. */
export const readCorpus = (): Corpus => {
  const golden = read(GOLDEN);
  const example = read(join(EXAMPLE, 'recording.clickfall.json'));
  const small = [golden, golden, shortened(example), everyKind(golden), ...pictures.map((text) => cascade(text))];
  return {
    files: small.map(serializeRecording),
    large: serializeRecording(example),
    streams: small.map(({ documents }) => documents.flatMap(({ facts }) => facts.map(packed))),
  };
};
