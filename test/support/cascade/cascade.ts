import { WIRE_VERSION } from '../../../src/protocol/envelope.ts';
import type { CauseRef, FactId } from '../../../src/protocol/facts/cause-ref.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import type { RendererFact } from '../../../src/protocol/facts/session-facts.ts';
import { append } from '../../../src/recording/append.ts';
import { emptyRecording } from '../../../src/recording/empty-recording.ts';
import { toNetworkRequest } from '../../../src/recording/har.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import type { RecordingInput } from '../../../src/recording/recording-input.ts';
import { drawAction } from './action-lines.ts';
import { createActors } from './actors.ts';
import type { ComponentLine } from './component-line.ts';
import { drawEventTiming, drawInput, INPUT_TYPES } from './input-lines.ts';
import { drawGap, drawLongFrame, drawPaint, drawSettled, drawTimer, drawTiming } from './page-lines.ts';
import { PictureError, type PictureLine, readPictureLines } from './picture-lines.ts';
import { componentsOf, drawCommit, drawComponent, drawEffect, drawPassive, drawUpdate } from './react-lines.ts';
import { drawHarOnly, drawRequest } from './request-lines.ts';
import type { Scene } from './scene.ts';

/** Unix time of the first document's `performance.now() = 0`. */
export const TIME_ORIGIN = Date.parse('2026-01-02T03:04:05.000Z');

type Draw = (line: PictureLine, scene: Scene) => void;

const DRAWERS: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['fetch', drawRequest],
  ['xhr', drawRequest],
  ['beacon', drawRequest],
  ['har', drawHarOnly],
  ['action', drawAction],
  ['update', drawUpdate],
  ['commit', drawCommit],
  ['passive', drawPassive],
  ['effect', drawEffect],
  ['component', drawComponent],
  ['event-timing', drawEventTiming],
  ['timer', drawTimer],
  ['mark', drawTiming],
  ['measure', drawTiming],
  ['long-frame', drawLongFrame],
  ['paint', drawPaint],
  ['gap', drawGap],
  ['settled', drawSettled],
]);

const rendererFact = (line: PictureLine | undefined): RendererFact => {
  const [, version = '19.3.1', build = 'development'] = line?.words ?? [];
  const isProduction = build === 'production';
  return {
    kind: 'renderer',
    renderer: 1,
    packageName: 'react-dom',
    version,
    build: isProduction ? 'production' : build === 'profiling' ? 'profiling' : 'development',
    hasDurations: !isProduction,
    hasUpdaters: !isProduction,
    support: 'full',
    missing: isProduction ? ['durations', 'component-names', 'jsx-locations', 'exact-updaters'] : [],
  };
};

/**
 * Makes a recording from a picture: one line is one fact, indentation below a commit is the component tree. All facts
 * go through `append`, in the shape in which the page's agent sends them. See README.md for the words.
 */
export const cascade = (picture: string): Recording => {
  const lines = readPictureLines(picture);
  const header = (word: string): PictureLine | undefined => lines.find((line) => line.words[0] === word);
  let recording = emptyRecording('2026-01-02T03:04:05.000Z');
  let ids = 0;
  let document = 0;
  let origin = 0;
  let seq = 0;
  const nextId = (): FactId => ++ids;
  const actors = createActors(nextId);
  const named = new Map<string, FactId>();

  const write = (input: RecordingInput): void => {
    recording = append(recording, input);
  };
  const emit = (...facts: readonly Fact[]): void => {
    const envelope = {
      version: WIRE_VERSION,
      document: `document${document}`,
      seq: ++seq,
      dropped: 0,
      spent: 0,
      facts,
    } as const;
    write({ type: 'envelope', envelope, at: 0 });
  };
  const begin = (at: number): void => {
    document++;
    seq = 0;
    origin = at;
    const [, url = 'http://localhost/', title = 'Page'] = header('page')?.words ?? [];
    emit({
      kind: 'document',
      url,
      title,
      userAgent: 'Chromium',
      isTop: true,
      timeOrigin: TIME_ORIGIN + at,
      at: 0,
      reactBeforeAgent: header('late-react') !== undefined,
    });
    if (header('no-react') === undefined) emit(rendererFact(header('react')));
    emit({ kind: 'started', at: 0, mode: 'manual', wallClockOffset: TIME_ORIGIN + at, captureValues: true });
  };

  const cause = (line: PictureLine, word: string | null): CauseRef | null => {
    if (word === null) return null;
    const name = word.replace(/[~?]$/, '');
    const id = named.get(name);
    if (id === undefined) throw new PictureError(line, `nothing above is called "${name}"`);
    return { id, evidence: word.endsWith('~') ? 'inferred' : word.endsWith('?') ? 'guessed' : 'observed' };
  };
  const name = (line: PictureLine, id: FactId): void => {
    const keyword = line.words[0] ?? '';
    named.set(keyword, id);
    const as = line.words.indexOf('as');
    const given = line.words[as + 1];
    if (as !== -1 && given !== undefined) named.set(given, id);
  };
  const scene: Scene = {
    actors,
    nextId,
    emit,
    network: (entry) => {
      const request = toNetworkRequest(entry);
      if (request !== null) write({ type: 'network', request });
    },
    place: (key, place) => write({ type: 'place', key, place }),
    pageTime: (at) => at - origin,
    wallClock: (at) => TIME_ORIGIN + at,
    name,
    cause,
    openUpdates: new Set(),
  };

  // instances are known before the first line that names them, as on a page that was there before the recording
  const placeAll = (components: readonly ComponentLine[], parent: number): void => {
    for (const component of components) {
      for (const id of actors.place(component, parent)) placeAll(component.children, id);
    }
  };
  for (const line of lines) if (line.words[0] === 'commit') placeAll(componentsOf(line), 0);
  begin(0);
  emit(actors.toFact());

  for (const line of lines) {
    const word = line.words[0] ?? '';
    if (['page', 'react', 'no-react', 'late-react', 'open'].includes(word)) continue;
    if (word === 'reload') begin(Number(line.words[1] ?? 0));
    else if (INPUT_TYPES.has(word)) drawInput(line, scene);
    else {
      const draw = DRAWERS.get(word);
      if (draw === undefined) throw new PictureError(line, `"${word}" is not understood`);
      draw(line, scene);
    }
  }
  if (header('open') === undefined) write({ type: 'complete' });
  return recording;
};
