import { decodeFact } from '../../../src/protocol/decode-fact.ts';
import { PictureError, type PictureLine } from './picture-lines.ts';
import { readWords, timesOf } from './picture-words.ts';
import { COMMON_OPTIONS, type Scene } from './scene.ts';

/** `timer timeout 5..20 by click`: from its call to its callback. */
export const drawTimer = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, COMMON_OPTIONS.concat('label'));
  const [at, end] = timesOf(line, words);
  const id = scene.nextId();
  const fact = decodeFact({
    kind: 'async',
    id,
    type: words.head[0],
    at: scene.pageTime(at ?? 0),
    ranAt: scene.pageTime(end ?? at ?? 0),
    label: words.value('label') ?? '',
    cause: scene.cause(line, words.value('by')),
  });
  if (fact === null) throw new PictureError(line, 'no such async type');
  scene.emit(fact);
  scene.name(line, id);
};

/** `mark cart:open 5` and `measure cart 5..10` */
export const drawTiming = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, ['at']);
  const [at, end] = timesOf(line, words);
  scene.emit({
    kind: 'timing',
    type: line.words[0] === 'mark' ? 'mark' : 'measure',
    name: words.head[0] ?? '',
    at: scene.pageTime(at ?? 0),
    duration: (end ?? at ?? 0) - (at ?? 0),
  });
};

/** `long-frame 0..80 blocking 30 layout 12 invoker BUTTON.onclick` */
export const drawLongFrame = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, ['at', 'blocking', 'layout', 'invoker']);
  const [at, end] = timesOf(line, words);
  const start = scene.pageTime(at ?? 0);
  const duration = (end ?? 0) - (at ?? 0);
  scene.emit({
    kind: 'long-frame',
    at: start,
    duration,
    blocking: words.number('blocking') ?? 0,
    styleAndLayoutStart: start + duration,
    scripts: [
      {
        invoker: words.value('invoker') ?? '',
        invokerType: 'event-listener',
        at: start,
        duration,
        forcedLayout: words.number('layout') ?? 0,
        sourceUrl: '',
        functionName: '',
      },
    ],
  });
};

/** `paint frame 140 id 7 value 0.1` */
export const drawPaint = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, ['at', 'id', 'value']);
  const [at] = timesOf(line, words);
  const fact = decodeFact({
    kind: 'paint',
    type: words.head[0],
    at: scene.pageTime(at ?? 0),
    interactionId: words.number('id') ?? 0,
    value: words.number('value') ?? 0,
  });
  if (fact === null) throw new PictureError(line, 'no such paint type');
  scene.emit(fact);
};

/** `gap sensor 5 reason "it failed" count 2` */
export const drawGap = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, ['at', 'reason', 'count']);
  const [at] = timesOf(line, words);
  scene.emit({
    kind: 'gap',
    at: scene.pageTime(at ?? 0),
    sensor: words.head[0] ?? '',
    reason: words.value('reason') ?? '',
    count: words.number('count') ?? 1,
  });
};

/** `settled 200 by click` */
export const drawSettled = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, COMMON_OPTIONS);
  const [at] = timesOf(line, words);
  scene.emit({
    kind: 'settled',
    at: scene.pageTime(at ?? 0),
    input: scene.cause(line, words.value('by') ?? 'click')?.id ?? 0,
  });
};
