import type { Change, ChangeKind, Equality } from '../../../src/protocol/facts/change.ts';
import { RenderFlag } from '../../../src/protocol/facts/commit-facts.ts';
import type { ComponentType } from '../../../src/protocol/facts/component-types.ts';
import { PictureError, type PictureLine } from './picture-lines.ts';

/** One change as the picture writes it; names of hooks and instances are not resolved yet. */
export interface DrawnChange extends Omit<Change, 'from' | 'hook'> {
  /** Name of the instance that made it, "" if not told. */
  readonly maker: string;
}

/** A line below a commit: `Cart[a]*3 4ms memo props items=different`. */
export interface ComponentLine {
  readonly line: PictureLine;
  readonly name: string;
  readonly key: string | null;
  readonly count: number;
  /** Subtree time; null: not measured. */
  readonly ms: number | null;
  readonly traits: Partial<ComponentType>;
  readonly flags: number;
  readonly alone: boolean;
  readonly owner: string;
  readonly changes: readonly DrawnChange[];
  readonly children: readonly ComponentLine[];
}

const FLAG_WORDS: Readonly<Record<string, number>> = {
  mount: RenderFlag.mount,
  parent: RenderFlag.newProps,
  own: RenderFlag.ownUpdate,
  force: RenderFlag.ownUpdate | RenderFlag.forceUpdate,
  retry: RenderFlag.suspenseRetry,
  refresh: RenderFlag.refresh,
  strict: RenderFlag.strict,
  discarded: RenderFlag.discarded,
  'effect-without-dependencies': RenderFlag.effectWithoutDependencies,
  'ref-changed': RenderFlag.refChanged,
  'output-changed': RenderFlag.outputChanged,
  'remount-key': RenderFlag.mount | RenderFlag.remountKey,
  'remount-type': RenderFlag.mount | RenderFlag.remountType,
  'comparator-disagreed': RenderFlag.newProps | RenderFlag.comparatorDisagreed,
};

const TRAIT_WORDS: Readonly<Record<string, Partial<ComponentType>>> = {
  memo: { memo: 'memo' },
  'memo-comparator': { memo: 'memo-comparator' },
  pure: { memo: 'pure', type: 'class' },
  'should-update': { memo: 'should-update', type: 'class' },
  class: { type: 'class' },
  'forward-ref': { type: 'forward-ref' },
  consumer: { type: 'context-consumer' },
  compiled: { compiled: true },
  'memo-unsafe': { memoUnsafe: true },
};

const KINDS: Readonly<Record<string, ChangeKind>> = {
  props: 'prop',
  state: 'state',
  reducer: 'reducer',
  store: 'store',
  context: 'context',
  'class-state': 'class-state',
  deferred: 'deferred',
  optimistic: 'optimistic',
  action: 'action',
  transition: 'transition',
};

const OWN_UPDATES: ReadonlySet<ChangeKind> = new Set([
  'state',
  'reducer',
  'store',
  'class-state',
  'optimistic',
  'action',
]);

const EQUALITIES: Readonly<Record<string, Equality>> = {
  different: 'different',
  equal: 'equal-data',
  element: 'equal-element',
  'element+fn': 'equal-element-with-function',
  fn: 'same-text',
  unknown: 'unknown',
};

const equalityOf = (line: PictureLine, word: string): Equality => {
  const equality = EQUALITIES[word];
  if (equality === undefined)
    throw new PictureError(line, `"${word}" is none of ${Object.keys(EQUALITIES).join(', ')}`);
  return equality;
};

/** `onClick=fn[equal,different]@App`; a name alone means `different`. */
const readChange = (line: PictureLine, kind: ChangeKind, word: string): DrawnChange => {
  const [, name = '', equality = 'different', dependencies, maker = ''] =
    /^([^=@]*)(?:=([\w+]+)(?:\[([^\]]*)\])?)?(?:@(.+))?$/.exec(word) ?? [];
  return {
    kind,
    name,
    equality: equalityOf(line, equality),
    before: '',
    after: '',
    maker,
    dependencies:
      dependencies === undefined
        ? null
        : dependencies
            .split(',')
            .filter((part) => part !== '')
            .map((part, index) => ({ index, equality: equalityOf(line, part) })),
  };
};

const readChanges = (line: PictureLine, kind: ChangeKind, words: readonly string[]): readonly DrawnChange[] => {
  const changes: DrawnChange[] = [];
  for (const word of words) {
    const arrow = word.indexOf('->');
    const last = changes.at(-1);
    if (arrow !== -1 && last !== undefined) {
      changes[changes.length - 1] = { ...last, before: word.slice(0, arrow), after: word.slice(arrow + 2) };
    } else changes.push(readChange(line, kind, word));
  }
  return changes.length > 0 ? changes : [readChange(line, kind, '')];
};

const isOption = (word: string): boolean =>
  word === 'owner' ||
  word === 'alone' ||
  Object.hasOwn(FLAG_WORDS, word) ||
  Object.hasOwn(TRAIT_WORDS, word) ||
  Object.hasOwn(KINDS, word);

/** Reads a component and what is nested in it. */
export const readComponentLine = (line: PictureLine): ComponentLine => {
  const [, name = '', key = null, count = '1'] =
    /^([^[\]*]+)(?:\[([^\]]+)\])?(?:\*(\d+))?$/.exec(line.words[0] ?? '') ?? [];
  if (name === '') throw new PictureError(line, 'a component name is missing');
  let ms: number | null = null;
  let traits: Partial<ComponentType> = {};
  let flags = 0;
  let alone = false;
  let owner = '';
  const changes: DrawnChange[] = [];
  const words = line.words.slice(1);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const kind = KINDS[word];
    if (/^\d+(\.\d+)?ms$/.test(word)) ms = Number(word.slice(0, -2));
    else if (word === 'alone') alone = true;
    else if (word === 'owner') owner = words[++index] ?? '';
    else if (kind !== undefined) {
      const end = words.findIndex((other, at) => at > index && isOption(other));
      const own = words.slice(index + 1, end === -1 ? undefined : end);
      changes.push(...readChanges(line, kind, own));
      index += own.length;
      if (kind === 'prop') flags |= RenderFlag.newProps;
      if (OWN_UPDATES.has(kind)) flags |= RenderFlag.ownUpdate;
      if (kind === 'deferred') flags |= RenderFlag.deferred;
    } else if (Object.hasOwn(FLAG_WORDS, word)) flags |= FLAG_WORDS[word] ?? 0;
    else if (Object.hasOwn(TRAIT_WORDS, word)) traits = { ...traits, ...TRAIT_WORDS[word] };
    else throw new PictureError(line, `"${word}" is not understood`);
  }
  const children = line.children.map(readComponentLine);
  return { line, name, key, count: Number(count), ms, traits, flags, alone, owner, changes, children };
};
