import type { Random } from '../../bench/panel/random.ts';
import { isRecord } from '../../src/protocol/decode-checks.ts';
import type { RenderColumns } from '../../src/protocol/facts/commit-facts.ts';
import type { InstanceColumns } from '../../src/protocol/facts/component-types.ts';
import {
  createInstancePacker,
  createRenderPacker,
  type PackedInstances,
  type PackedRenders,
} from '../../src/protocol/packed-columns.ts';
import { anyOf } from './case-random.ts';
import type { Nonsense } from './nonsense.ts';

/** As the agent sends them. */
export const packRenders = (columns: RenderColumns): PackedRenders => {
  const packer = createRenderPacker();
  const { component, parent, start, self, subtree, flags, changes, changeSets } = columns;
  component.forEach((id, row) => {
    packer.add({
      component: id,
      parent: parent[row] ?? -1,
      start: start[row] ?? -1,
      self: self[row] ?? -1,
      subtree: subtree[row] ?? -1,
      flags: flags[row] ?? 0,
      changes: changes[row] ?? -1,
    });
  });
  return { rows: packer.rows(), packed: packer.text(), changeSets };
};

export const packInstances = ({ id, type, parent, owner, key, keys }: InstanceColumns): PackedInstances => {
  const packer = createInstancePacker();
  id.forEach((instance, row) => {
    packer.add({
      id: instance,
      type: type[row] ?? 0,
      parent: parent[row] ?? 0,
      owner: owner[row] ?? 0,
      key: key[row] ?? -1,
    });
  });
  return { rows: packer.rows(), packed: packer.text(), keys };
};

/** Of the packed alphabet, beyond both ends of it, and outside. */
const PACKED = '#$%O0P}|~"\\ \u0000\u0080é';

const changePacked = (holder: Record<string, unknown>, packed: string, random: Random): void => {
  const at = random.between(0, packed.length);
  const letter = PACKED[random.between(0, PACKED.length - 1)] ?? '#';
  const changed = random.pick([
    () => packed.slice(0, at) + letter + packed.slice(at + 1),
    () => packed.slice(0, at) + letter + packed.slice(at),
    () => packed.slice(0, at) + packed.slice(at + 1),
    () => packed + packed,
    () => '}'.repeat(20) + packed,
  ])();
  Reflect.set(holder, 'packed', changed);
  if (random.next() < 0.3)
    Reflect.set(
      holder,
      'rows',
      random.pick([0, -1, 1, 0.5, 1e6, 1e9, Number(holder.rows) + 1, Number(holder.rows) * 2]),
    );
};

const changeColumn = (columns: Record<string, unknown>, random: Random, nonsense: Nonsense): void => {
  const names = Object.keys(columns).filter((name) => Array.isArray(columns[name]));
  const column = columns[anyOf(random, names) ?? ''];
  if (!Array.isArray(column) || column.length === 0) return;
  const row = random.between(0, column.length - 1);
  const changed = random.pick([
    () => nonsense.number(random),
    () => random.between(-1, column.length),
    () => random.between(-1, column.length),
    () => column[random.between(0, column.length - 1)],
    () => nonsense.value(random),
  ])();
  Reflect.set(column, row, changed);
};

const isColumns = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && (Array.isArray(value.component) || Array.isArray(value.id) || typeof value.packed === 'string');

const columnsOf = (fact: unknown): readonly Record<string, unknown>[] => {
  if (!isRecord(fact)) return [];
  return [fact.renders, fact.instances].filter(isColumns);
};

/** Changes columns of a list of facts in place: equal lengths stay equal, texts are told from numbers, the rest is anything. */
export const mutateColumns = (facts: readonly unknown[], random: Random, nonsense: Nonsense): void => {
  const all = facts.flatMap(columnsOf);
  const changes = random.between(1, 6);
  for (let change = 0; change < changes; change++) {
    const columns = anyOf(random, all);
    if (columns === undefined) return;
    if (typeof columns.packed === 'string') changePacked(columns, columns.packed, random);
    else changeColumn(columns, random, nonsense);
  }
};
