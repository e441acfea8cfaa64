import { type AccuracyCase, avoidable, counts, harmful, necessary, remount, sameProps } from './expectation.ts';

const handed = (component: string): ReturnType<typeof avoidable> =>
  avoidable(component, 'weak', 'functions-only', 'App', 'prop onPick');
const rows = (count: number, make: () => ReturnType<typeof avoidable>) => Array.from({ length: count }, make);
const list = (): ReturnType<typeof necessary> => necessary('List', 'state #1 items');

/** Props handed down, lists, identity. */
export const treeCases: readonly AccuracyCase[] = [
  {
    id: 'passThrough',
    what: 'inline function through three components',
    renders: [counts('App'), handed('First'), handed('Second'), handed('Third'), handed('Leaf')],
  },
  {
    id: 'spread',
    what: 'object of App spread into a memo grandchild',
    renders: [
      counts('App'),
      avoidable('Spreads', 'strong', 'data-equal', 'App', 'prop style'),
      avoidable('Box', 'strong', 'data-equal', 'App', 'prop style'),
    ],
  },
  {
    id: 'defaultInline',
    what: 'default value made in the parameter list',
    renders: [
      counts('App'),
      sameProps('DefaultsInline', 'App'),
      avoidable('Options', 'strong', 'data-equal', 'DefaultsInline', 'prop options'),
    ],
  },
  {
    id: 'defaultConstant',
    what: 'default value kept in a constant',
    renders: [counts('App'), sameProps('DefaultsConstant', 'App')],
    also: { hits: { Options: 1 } },
  },
  {
    id: 'filtered',
    what: 'a component in the middle filters a stable list',
    renders: [
      counts('App'),
      sameProps('Wraps', 'App'),
      avoidable('Items', 'strong', 'data-equal', 'Wraps', 'prop items'),
    ],
  },
  { id: 'composed', what: 'children and header from above', renders: [counts('Shell')] },
  {
    id: 'slots',
    what: 'element of App handed through to a memo',
    renders: [
      counts('App'),
      avoidable('Frame', 'strong', 'elements-equal', 'App', 'prop slot'),
      avoidable('Slot', 'strong', 'elements-equal', 'App', 'prop slot'),
    ],
  },
  { id: 'siblings', what: 'state kept in a sibling', renders: [counts('Colocated')] },
  {
    id: 'keyIndexReorder',
    what: 'list turned, index as key',
    renders: [list(), ...rows(3, () => necessary('Row', 'prop item'))],
  },
  { id: 'keyIdReorder', what: 'list turned, id as key', renders: [list()], also: { hits: { Row: 3 } } },
  {
    id: 'appendMemo',
    what: 'item appended, memo rows',
    renders: [list()],
    also: { hits: { Row: 3 }, mounts: { Row: 1 } },
  },
  {
    id: 'appendPlain',
    what: 'item appended, plain rows',
    renders: [list(), ...rows(3, () => sameProps('Row', 'List'))],
    also: { mounts: { Row: 1 } },
  },
  {
    id: 'appendWithHandler',
    what: 'item appended, memo rows with an inline handler over the list',
    renders: [list(), ...rows(3, () => harmful(avoidable('Row', 'weak', 'functions-only', 'List', 'prop onPick')))],
  },
  {
    id: 'oneChanged',
    what: 'one of three items replaced',
    renders: [list(), necessary('Row', 'prop item')],
    also: { hits: { Row: 2 } },
  },
  {
    id: 'allCopied',
    what: 'every item copied without a change',
    renders: [
      avoidable('List', 'strong', 'state-equal', null, 'state #1 items'),
      ...rows(3, () => avoidable('Row', 'strong', 'data-equal', 'List', 'prop item')),
    ],
  },
  {
    id: 'randomKey',
    what: 'another key for every row at every render',
    renders: [
      avoidable('List', 'strong', 'state-equal', null, 'state #1 items'),
      ...rows(3, () => remount('Row', 'remount-key', 'List')),
    ],
  },
  {
    id: 'swapComponents',
    what: 'another component in its place',
    renders: [counts()],
    also: { mounts: { Other: 1 }, noFindings: ['remount'] },
  },
  {
    id: 'conditional',
    what: 'component appears',
    renders: [counts()],
    also: { mounts: { Leaf: 1 }, noFindings: ['remount'] },
  },
  { id: 'unmounts', what: 'component goes', renders: [counts()], also: { noFindings: ['remount'] } },
  {
    id: 'wrappedInElement',
    what: 'moved into a new element: mounts again, on purpose',
    renders: [counts()],
    also: { mounts: { Leaf: 1 } },
  },
  {
    id: 'highOrder',
    what: 'higher-order component called during render',
    renders: [counts(), remount('Framed', 'remount-type', 'Parent')],
    also: { findings: ['remount'] },
  },
  {
    id: 'keyAndEqualObject',
    what: 'key changes, its object is new and equal',
    renders: [counts(), remount('Leaf', 'remount-key', 'Parent')],
  },
  { id: 'strictChanged', what: 'StrictMode, prop changes', renders: [counts(), necessary('Leaf', 'prop v')] },
  {
    id: 'strictEqualObject',
    what: 'StrictMode, equal object',
    renders: [counts(), avoidable('Leaf', 'strong', 'data-equal', 'Parent', 'prop o')],
  },
  {
    id: 'rootRenderChanged',
    what: 'root.render from outside with another prop',
    renders: [necessary('Leaf', 'prop v')],
  },
  {
    id: 'rootRenderEqual',
    what: 'root.render from outside with the same props',
    renders: [avoidable('Leaf', 'proven', 'props-equal', null, 'parent')],
  },
];
