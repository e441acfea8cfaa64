import type { ComponentType, TypesFact } from '../../src/protocol/facts/component-types.ts';
import type { Random } from './random.ts';

/** Mounted components of a made-up application, parents before children. Index 0 is the root. */
export interface ComponentTree {
  readonly size: number;
  /** Ids from 1: `index + 1`. */
  readonly parentOf: readonly number[];
  /** Number of instances in the subtree of each, itself included. They follow it directly. */
  readonly subtreeSize: readonly number[];
  /** Type ids. */
  readonly typeOf: readonly number[];
  readonly fact: TypesFact;
}

const FRAME = ['App', 'Providers', 'ErrorBoundary', 'Router', 'Layout', 'Page', 'Suspended', 'Section'] as const;
const LEAVES = [
  'Row',
  'Cell',
  'Price',
  'Badge',
  'Icon',
  'Button',
  'Tooltip',
  'Avatar',
  'Label',
  'Field',
  'Menu',
  'MenuItem',
  'Card',
  'CardTitle',
  'Thumbnail',
  'Rating',
  'Stack',
  'Text',
  'Link',
  'Checkbox',
  'Divider',
  'Chip',
  'Tag',
  'Spinner',
] as const;
const NAMES: readonly string[] = [...FRAME, ...LEAVES];

/** Deeper trees than this are rare; the frame above counts as well. */
const MAX_DEPTH = 26;

const describeType = (name: string, index: number): ComponentType => {
  const start = `function ${name}(props) { return h(${index}, props`;
  return {
    id: index + 1,
    name,
    type: 'function',
    memo: index % 5 === 4 ? 'memo' : 'no',
    compiled: false,
    text: { start, length: 400 + index },
    stack: null,
    memoUnsafe: false,
  };
};

/** Grows a tree of `size` instances: a chain of wrappers, then sections with lists of small components. */
export const growTree = (size: number, random: Random): ComponentTree => {
  const parentOf: number[] = [];
  const typeOf: number[] = [];
  const open: number[] = [];
  for (let index = 0; index < size; index++) {
    const inFrame = index < FRAME.length;
    // leave some levels, so that the next one becomes a sibling of an ancestor
    const leave = inFrame || open.length <= FRAME.length ? 0 : random.pick([0, 0, 1, 1, 2, 3, 6]);
    open.length = Math.min(Math.max(open.length - leave, Math.min(FRAME.length, index)), MAX_DEPTH);
    parentOf.push(open.at(-1) ?? -1);
    typeOf.push(1 + (inFrame ? index : FRAME.length + random.between(0, LEAVES.length - 1)));
    open.push(index);
  }
  const subtreeSize = new Array<number>(size).fill(1);
  for (let index = size - 1; index > 0; index--) {
    const parent = parentOf[index] ?? 0;
    subtreeSize[parent] = (subtreeSize[parent] ?? 0) + (subtreeSize[index] ?? 0);
  }
  const ids = parentOf.map((_, index) => index + 1);
  const parents = parentOf.map((parent) => parent + 1);
  return {
    size,
    parentOf,
    typeOf,
    subtreeSize,
    fact: {
      kind: 'types',
      types: NAMES.map(describeType),
      instances: {
        id: ids,
        type: typeOf,
        parent: parents,
        owner: parents,
        key: ids.map((_, index) => (index % 3 === 0 ? index % 50 : -1)),
        keys: Array.from({ length: 50 }, (_, index) => `item-${index}`),
      },
    },
  };
};
