import { createInstances, type Instances } from '../../src/analysis/instances.ts';
import type { Verdict } from '../../src/analysis/model/verdict.ts';
import type { Change } from '../../src/protocol/facts/change.ts';
import type { RenderColumns } from '../../src/protocol/facts/commit-facts.ts';
import type { ComponentType } from '../../src/protocol/facts/component-types.ts';
import { UNMEASURED } from '../../src/protocol/units.ts';
import { place, type RenderSpec } from './render-spec.ts';

export interface Columns {
  readonly columns: RenderColumns;
  readonly verdicts: readonly (Verdict | null)[];
  /** Of all renders together. */
  readonly total: number;
}

/** Gives components and instances their ids: the same name, key and place is the same instance in each commit. */
export interface ComponentTable {
  readonly setType: (name: string, type: Partial<ComponentType>) => void;
  readonly toColumns: (content: readonly RenderSpec[], start: number) => Columns;
  readonly types: () => readonly ComponentType[];
  readonly instances: () => Instances;
}

export const createComponentTable = (withoutDurations: boolean): ComponentTable => {
  const types = new Map<string, Partial<ComponentType>>();
  const typeIds = new Map<string, number>();
  const instances: {
    readonly id: number;
    readonly name: string;
    readonly parent: number;
    readonly key: string | null;
  }[] = [];
  const instanceIds = new Map<string, number>();

  const instanceOf = (spec: RenderSpec, parent: number, nth: number): number => {
    const identity = `${parent}/${spec.name}/${spec.key ?? nth}`;
    const known = instanceIds.get(identity);
    if (known !== undefined) return known;
    const id = instances.length + 1;
    instanceIds.set(identity, id);
    instances.push({ id, name: spec.name, parent, key: spec.key });
    if (!typeIds.has(spec.name)) typeIds.set(spec.name, typeIds.size + 1);
    return id;
  };
  const toColumns = (content: readonly RenderSpec[], start: number): Columns => {
    const component: number[] = [];
    const parent: number[] = [];
    const starts: number[] = [];
    const self: number[] = [];
    const subtree: number[] = [];
    const flags: number[] = [];
    const changes: number[] = [];
    const changeSets: (readonly Change[])[] = [];
    const judged: (Verdict | null)[] = [];
    const visit = (spec: RenderSpec, above: number, parentInstance: number, nth: number, at: number): number => {
      const index = component.length;
      component.push(instanceOf(spec, parentInstance, nth));
      parent.push(above);
      starts.push(withoutDurations ? UNMEASURED : at);
      self.push(withoutDurations ? UNMEASURED : spec.self);
      subtree.push(UNMEASURED);
      flags.push(spec.flags);
      changes.push(spec.changes.length === 0 ? -1 : changeSets.push(spec.changes) - 1);
      judged.push(spec.verdict);
      let total = spec.self;
      spec.children.forEach((child, childNth) => {
        total += visit(child, index, component[index] ?? 0, childNth, at + total);
      });
      if (!withoutDurations) subtree[index] = total;
      return total;
    };
    const total = content.reduce((sum, spec, nth) => sum + visit(spec, -1, 0, nth, start + sum), 0);
    return {
      columns: { component, parent, start: starts, self, subtree, flags, changes, changeSets },
      verdicts: judged,
      total,
    };
  };

  const allTypes = (): readonly ComponentType[] =>
    [...typeIds].map(
      ([name, id]): ComponentType => ({
        id,
        name,
        type: 'function',
        memo: 'no',
        compiled: false,
        text: null,
        stack: null,
        memoUnsafe: false,
        ...types.get(name),
      }),
    );

  const allInstances = (): Instances => {
    const keys = instances.map(({ key }) => key ?? '');
    return createInstances(
      [
        {
          kind: 'types',
          types: allTypes(),
          instances: {
            id: instances.map(({ id }) => id),
            type: instances.map(({ name }) => typeIds.get(name) ?? 0),
            parent: instances.map(({ parent }) => parent),
            owner: instances.map(() => 0),
            key: instances.map(({ key }, index) => (key === null ? -1 : index)),
            keys,
          },
        },
      ],
      { placeOfType: ({ name }) => place(`src/${name}.tsx`, 1) },
    );
  };

  return { setType: (name, type) => types.set(name, type), toColumns, types: allTypes, instances: allInstances };
};
