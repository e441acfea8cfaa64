import type { PictureLine } from './picture-lines.ts';
import { readWords, timesOf } from './picture-words.ts';
import { COMMON_OPTIONS, type Scene } from './scene.ts';

const OPTIONS = COMMON_OPTIONS.concat(['handler', 'selector', 'delay', 'prop']);

export const INPUT_TYPES: ReadonlySet<string> = new Set(
  (
    'click dblclick contextmenu pointerdown pointerup mousedown mouseup keydown keyup beforeinput input change submit ' +
    'focusin scroll wheel drop dragstart dragover dragend pointermove mouseover mouseout paste'
  ).split(' '),
);

const propOf = (type: string): string => `on${type.charAt(0).toUpperCase()}${type.slice(1)}`;

/** `click "Add" at 0..8 handler App.onAdd selector #add delay 1`; `delay`: input delay before processing. */
export const drawInput = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, OPTIONS);
  const type = line.words[0] ?? '';
  const [at, end] = timesOf(line, words);
  const start = at ?? 0;
  const id = scene.nextId();
  const handler = words.value('handler');
  const dot = handler?.lastIndexOf('.') ?? -1;
  const component = handler?.slice(0, dot) ?? '';
  const componentId = scene.actors.find(component);
  scene.emit({
    kind: 'input',
    id,
    type,
    at: scene.pageTime(start),
    processingStart: scene.pageTime(start + (words.number('delay') ?? 0)),
    target: {
      selector: words.value('selector') ?? type,
      text: words.head.find((word) => !/^[\d.]+$/.test(word)) ?? '',
    },
    handler:
      handler === null
        ? null
        : {
            prop: words.value('prop') ?? propOf(type),
            name: handler.slice(dot + 1),
            component: component.split('/').at(-1) ?? '',
            componentId,
            path: scene.actors.pathOf(componentId) || component,
            text: { start: `function ${handler.slice(dot + 1)}(`, length: 100 },
          },
  });
  if (end !== undefined && end !== null) scene.emit({ kind: 'input-end', id, at: scene.pageTime(end) });
  scene.name(line, id);
};

/** `event-timing click 0..24 processing 1..9 id 7` */
export const drawEventTiming = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, ['processing', 'id', 'at']);
  const [at, end] = timesOf(line, words);
  const [processingStart = 0, processingEnd = 0] = (words.value('processing') ?? '0..0').split('..').map(Number);
  scene.emit({
    kind: 'event-timing',
    type: words.head[0] ?? '',
    interactionId: words.number('id') ?? 0,
    at: scene.pageTime(at ?? 0),
    processingStart: scene.pageTime(processingStart),
    processingEnd: scene.pageTime(processingEnd),
    duration: (end ?? 0) - (at ?? 0),
  });
};
