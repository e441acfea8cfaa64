import { decodeFact } from '../../../src/protocol/decode-fact.ts';
import { PictureError, type PictureLine } from './picture-lines.ts';
import { readWords, timesOf } from './picture-words.ts';
import { stackOf } from './request-lines.ts';
import { COMMON_OPTIONS, type Scene } from './scene.ts';

/** `action cart/add 5..6 by click store redux name shop`; an open end (`5..`): announced when it was done. */
export const drawAction = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, COMMON_OPTIONS.concat(['store', 'name', 'in']));
  const [at, end] = timesOf(line, words);
  const id = scene.nextId();
  const fact = decodeFact({
    kind: 'action',
    id,
    store: words.value('store') ?? 'redux',
    name: words.value('name') ?? '',
    type: words.head[0] ?? '',
    at: scene.pageTime(at ?? 0),
    end: end === undefined || end === null ? null : scene.pageTime(end),
    cause: scene.cause(line, words.value('by')),
    stack: stackOf(words.value('in')),
  });
  if (fact === null) throw new PictureError(line, 'a word of it is not what an action can have');
  scene.emit(fact);
  scene.name(line, id);
};
