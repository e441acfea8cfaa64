import { type ComponentType, memo, useState } from 'react';
import { Go } from '../../test/pages/cases/go.tsx';
import { named } from './counter.tsx';

// Lists: keys, order, growth.

interface Item {
  readonly id: string;
  readonly text: string;
}
const ITEMS: readonly Item[] = ['a', 'b', 'c'].map((id) => ({ id, text: `item ${id}` }));

interface RowProps {
  readonly item: Item;
  readonly onPick?: (item: Item) => void;
}
function Row({ item }: RowProps) {
  return <li>{item.text}</li>;
}
const MemoRow = memo(Row);

const rotate = (items: readonly Item[]) => [...items.slice(1), ...items.slice(0, 1)];
const append = (items: readonly Item[]) => [...items, { id: 'd', text: 'item d' }];
const replaceSecond = (items: readonly Item[]) =>
  items.map((item) => (item.id === 'b' ? { ...item, text: 'other' } : item));
const copyAll = (items: readonly Item[]) => items.map((item) => ({ ...item }));

const list = (
  RowType: ComponentType<RowProps>,
  next: (items: readonly Item[]) => readonly Item[],
  keyOf: (item: Item, index: number) => string | number,
  withHandler = false,
) =>
  named('List', function List() {
    const [items, setItems] = useState(ITEMS);
    const onPick = withHandler ? { onPick: (item: Item) => setItems(items.filter((other) => other !== item)) } : {};
    return (
      <ul>
        <Go onGo={() => setItems(next(items))} />
        {items.map((item, index) => (
          <RowType key={keyOf(item, index)} item={item} {...onPick} />
        ))}
      </ul>
    );
  });

const byId = (item: Item) => item.id;
let anyKey = 0;

export const listPages: Record<string, ComponentType> = {
  keyIndexReorder: list(MemoRow, rotate, (_, index) => index),
  keyIdReorder: list(MemoRow, rotate, byId),
  appendMemo: list(MemoRow, append, byId),
  appendPlain: list(Row, append, byId),
  appendWithHandler: list(MemoRow, append, byId, true),
  oneChanged: list(MemoRow, replaceSecond, byId),
  allCopied: list(MemoRow, copyAll, byId),
  randomKey: list(
    Row,
    (items) => [...items],
    () => anyKey++,
  ),
};
