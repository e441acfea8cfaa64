import type { CommitFact } from '../protocol/facts/commit-facts.ts';
import type { Fact } from '../protocol/facts/fact.ts';
import type { RecordedDocument, Recording } from './recording.ts';
import { mapTexts, withoutValues } from './redact-data.ts';
import { createPseudonyms, type Replace, redactText, redactUrl } from './redact-text.ts';

/**
 * The same recording without what must not leave unasked: values of URL queries, fragments, and captured prop and state
 * values. Each distinct query value gets a name of its own, so that equal requests stay equal and others do not become so.
 */
export const redactRecording = (recording: Recording): Recording => {
  const replace = createPseudonyms();
  const clean = createCleaner(replace);
  return {
    ...recording,
    documents: recording.documents.map((document) => redactDocument(document, clean)),
    network: clean(recording.network),
    places: new Map(
      [...recording.places].map(([key, place]) => [isSourceKey(key) ? key : redactText(key, replace), clean(place)]),
    ),
    events: clean(recording.events),
  };
};

type Clean = <T>(value: T) => T;

const redactDocument = ({ facts, ...head }: RecordedDocument, clean: Clean): RecordedDocument => ({
  ...clean(head),
  facts: facts.map((fact) => redactFact(fact, clean)),
});

const redactFact = (fact: Fact, clean: Clean): Fact => {
  if (fact.kind === 'commit') return redactCommit(fact);
  return fact.kind === 'started' ? { ...fact, captureValues: false } : clean(fact);
};

/** Its columns are numbers. */
const redactCommit = (fact: CommitFact): CommitFact => ({
  ...fact,
  renders: {
    ...fact.renders,
    changeSets: withoutValues(fact.renders.changeSets),
  },
});

/** Keys that hold source text, by which functions are found: it is the page's code, and no address. */
const isSourceKey = (key: string): boolean => /^(?:fn|hook|made|context):/.test(key);

/** Members that are an address and nothing else, and the one that is source text. */
const ADDRESS = 'url';
const SOURCE_TEXT = 'start';

const createCleaner =
  (replace: Replace): Clean =>
  (value) =>
    mapTexts(value, (text, name) => {
      if (name === SOURCE_TEXT) return text;
      return name === ADDRESS ? redactUrl(text, replace) : redactText(text, replace);
    });
