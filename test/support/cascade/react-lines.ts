import { decodeFact } from '../../../src/protocol/decode-fact.ts';
import type { FactId } from '../../../src/protocol/facts/cause-ref.ts';
import type { Bailout } from '../../../src/protocol/facts/commit-facts.ts';
import { UNMEASURED } from '../../../src/protocol/units.ts';
import { frameKey, textKey } from '../../../src/recording/place.ts';
import { type ComponentLine, readComponentLine } from './component-line.ts';
import { PictureError, type PictureLine } from './picture-lines.ts';
import { readSource, readWords, timesOf } from './picture-words.ts';
import { buildRenderColumns } from './render-columns.ts';
import { stackOf } from './request-lines.ts';
import { COMMON_OPTIONS, type Scene } from './scene.ts';

const NOT_COMPONENTS: ReadonlySet<string> = new Set(['skipped', 'unmount']);

/** Components below a commit line. */
export const componentsOf = (line: PictureLine): readonly ComponentLine[] =>
  line.children.filter((child) => !NOT_COMPONENTS.has(child.words[0] ?? '')).map(readComponentLine);

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `update App.items 120 by fetch lane default type setState during event in addItem@src/App.tsx:31:5` */
export const drawUpdate = (line: PictureLine, scene: Scene): void => {
  const options = ['lane', 'type', 'during', 'effect-of', 'how', 'in', 'root'];
  const words = readWords(line, COMMON_OPTIONS.concat(options));
  const [target = ''] = words.head;
  const [component = '', hook = ''] = target.split('.');
  const [at] = timesOf(line, words);
  const id = scene.nextId();
  const site = words.value('in') ?? (hook === '' ? null : `${component}@src/${component}.tsx:${id}:5`);
  if (site !== null && hook !== '' && !hook.startsWith('#')) {
    const source = readSource(site.slice(site.indexOf('@') + 1));
    scene.place(frameKey(source.url, source.line, source.column), {
      ...source,
      function: site.slice(0, site.indexOf('@')),
      mapped: true,
      library: false,
      callee: `set${capital(hook)}`,
      binding: hook,
    });
  }
  const fact = decodeFact({
    kind: 'update',
    id,
    renderer: 1,
    root: words.number('root') ?? 1,
    at: scene.pageTime(at ?? 0),
    component: scene.actors.find(component),
    how: words.value('how') ?? 'exact',
    type: words.value('type') ?? 'setState',
    lane: words.value('lane') ?? 'default',
    hook: hook === '' ? -1 : scene.actors.hookIndex(component, hook),
    stack: stackOf(site),
    cause: scene.cause(line, words.value('by')),
    during: words.value('during') ?? 'event',
    effectOf: words.value('effect-of') ?? '',
  });
  if (fact === null) throw new PictureError(line, 'a word of it is not what an update can have');
  scene.emit(fact);
  scene.name(line, id);
  scene.openUpdates.add(id);
};

const bailoutOf = (line: PictureLine, scene: Scene): Bailout => {
  const [name = '', count = '1'] = (line.words[1] ?? '').split('*');
  return {
    type: scene.actors.typeIdOf(name),
    count: Number(count),
    by: line.words[2] === 'element' ? 'element' : 'memo',
  };
};

/** Updates that a commit takes: those after `by`; `by updates`: all that wait; no `by`: none. */
const updatesOf = (line: PictureLine, names: readonly string[], scene: Scene): readonly FactId[] => {
  const ids = names.flatMap((name): readonly FactId[] => {
    if (name === 'updates') return [...scene.openUpdates];
    const cause = scene.cause(line, name);
    return cause === null ? [] : [cause.id];
  });
  for (const id of ids) scene.openUpdates.delete(id);
  return ids;
};

/** `commit 121..130 by update` or `121..129..130` (render start, commit start, layout end), with components below. */
export const drawCommit = (line: PictureLine, scene: Scene): void => {
  const words = readWords(
    line,
    COMMON_OPTIONS.concat(['root', 'mount', 'hydration', 'budget-ended', 'error', 'spent']),
  );
  const times = timesOf(line, words);
  const renderStart = times[0] ?? 0;
  const layoutEnd = times.at(-1) ?? renderStart;
  const commitStart = times.length > 2 ? (times[1] ?? layoutEnd) : layoutEnd;
  const id = scene.nextId();
  const columns = buildRenderColumns(componentsOf(line), scene.pageTime(renderStart), scene.actors);
  const lines = (word: string) => line.children.filter((child) => child.words[0] === word);
  const bailouts = lines('skipped').map((child) => bailoutOf(child, scene));
  scene.emit(scene.actors.toFact(), {
    kind: 'commit',
    id,
    renderer: 1,
    root: words.number('root') ?? 1,
    renderStart: scene.pageTime(renderStart),
    commitStart: scene.pageTime(commitStart),
    layoutEnd: scene.pageTime(layoutEnd),
    updates: updatesOf(line, words.values('by'), scene),
    isMount: words.has('mount'),
    isHydration: words.has('hydration'),
    didError: words.has('error'),
    renders: columns,
    bailouts,
    unmounted: lines('unmount').map((child) => scene.actors.find(child.words[1] ?? '')),
    spent: words.number('spent') ?? 0,
    budgetEnded: words.has('budget-ended'),
  });
  scene.name(line, id);
};

/** `passive 131..132 effects 3`: passive effects of the latest commit, or the one after `by`. */
export const drawPassive = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, COMMON_OPTIONS.concat('effects'));
  const [at, end] = timesOf(line, words);
  scene.emit({
    kind: 'passive',
    commit: scene.cause(line, words.value('by') ?? 'commit')?.id ?? 0,
    at: at === undefined || at === null ? UNMEASURED : scene.pageTime(at),
    end: scene.pageTime(end ?? at ?? 0),
    effects: words.number('effects') ?? 1,
  });
};

/** `effect CartTotal 131..132 layout by commit` */
export const drawEffect = (line: PictureLine, scene: Scene): void => {
  const words = readWords(line, COMMON_OPTIONS.concat('layout'));
  const [at, end] = timesOf(line, words);
  const id = scene.nextId();
  scene.emit({
    kind: 'effect',
    id,
    commit: scene.cause(line, words.value('by') ?? 'commit')?.id ?? 0,
    component: scene.actors.find(words.head[0] ?? ''),
    phase: words.has('layout') ? 'layout' : 'passive',
    at: scene.pageTime(at ?? 0),
    end: scene.pageTime(end ?? at ?? 0),
  });
  scene.name(line, id);
};

/** `component CartRow src/CartRow.tsx:4:1 memo`: where it is defined, and what it is. */
export const drawComponent = (line: PictureLine, scene: Scene): void => {
  const [, name = '', ...rest] = line.words;
  const source = rest.find((word) => /:\d+$/.test(word));
  const traits = readComponentLine({ ...line, words: [name, ...rest.filter((word) => word !== source)], children: [] });
  scene.actors.describe(name, traits.traits);
  if (source === undefined) return;
  const text = scene.actors.textOf(name);
  const place = readSource(source);
  if (text === null) return;
  scene.place(textKey(text), { ...place, function: name, mapped: true, library: false, callee: '', binding: '' });
};
