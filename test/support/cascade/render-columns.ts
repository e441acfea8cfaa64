import type { Change } from '../../../src/protocol/facts/change.ts';
import type { RenderColumns } from '../../../src/protocol/facts/commit-facts.ts';
import { RenderFlag } from '../../../src/protocol/facts/commit-facts.ts';
import { UNMEASURED } from '../../../src/protocol/units.ts';
import type { Actors } from './actors.ts';
import type { ComponentLine, DrawnChange } from './component-line.ts';

const HOOK_KINDS: ReadonlySet<Change['kind']> = new Set([
  'state',
  'reducer',
  'store',
  'optimistic',
  'action',
  'deferred',
]);

const resolveChange = ({ maker, ...change }: DrawnChange, component: string, actors: Actors): Change => {
  const isHook = HOOK_KINDS.has(change.kind);
  return {
    ...change,
    name: isHook ? '' : change.name,
    hook: isHook ? actors.hookIndex(component, change.name) : -1,
    from: maker === '' ? 0 : actors.find(maker),
  };
};

/**
 * Turns drawn components into columns as the agent sends them, depth first. Times below a component come one after the
 * other from its own start.
 */
export const buildRenderColumns = (
  components: readonly ComponentLine[],
  renderStart: number,
  actors: Actors,
): RenderColumns => {
  const component: number[] = [];
  const parent: number[] = [];
  const start: number[] = [];
  const self: number[] = [];
  const subtree: number[] = [];
  const flags: number[] = [];
  const changes: number[] = [];
  const changeSets: Change[][] = [];

  const addChanges = (line: ComponentLine): number => {
    if (line.changes.length === 0) return -1;
    return changeSets.push(line.changes.map((change) => resolveChange(change, line.name, actors))) - 1;
  };

  const add = (line: ComponentLine, parentId: number, parentIndex: number, startAt: number): number => {
    const changeSet = addChanges(line);
    const childTime = line.children.reduce((sum, child) => sum + (child.ms ?? 0) * child.count, 0);
    let at = startAt;
    for (const id of actors.place(line, parentId)) {
      const index = component.push(id) - 1;
      const rendered = parentIndex !== -1 && !line.alone && (line.flags & RenderFlag.mount) === 0;
      parent.push(parentIndex);
      start.push(line.ms === null ? UNMEASURED : at);
      self.push(line.ms === null ? UNMEASURED : Math.max(0, line.ms - childTime));
      subtree.push(line.ms ?? UNMEASURED);
      flags.push(line.flags | (rendered ? RenderFlag.parentRendered : 0));
      changes.push(changeSet);
      if (line.owner !== '') actors.setOwner(id, actors.find(line.owner));
      let childAt = at;
      for (const child of line.children) childAt = add(child, id, index, childAt);
      at += line.ms ?? 0;
    }
    return at;
  };
  let at = renderStart;
  for (const line of components) at = add(line, 0, -1, at);
  return { component, parent, start, self, subtree, flags, changes, changeSets };
};
