import type { ComponentSummary } from '../../../analysis/model/render.ts';

export type RankColumn = 'name' | 'renders' | 'mounts' | 'avoidable' | 'self' | 'subtree' | 'memo' | 'instances';

export interface RankOrder {
  readonly column: RankColumn;
  readonly descending: boolean;
}

/** Components in the given order; what is unknown comes last either way, equals by name. */
export const rankComponents = (
  components: readonly ComponentSummary[],
  { column, descending }: RankOrder,
): readonly ComponentSummary[] => {
  const direction = descending ? -1 : 1;
  return components.toSorted((a, b) => {
    const byName = a.name.localeCompare(b.name);
    if (column === 'name') return direction * byName;
    const left = rankValue(a, column);
    const right = rankValue(b, column);
    if (left === null || right === null) return left === right ? byName : left === null ? 1 : -1;
    return direction * (left - right) || byName;
  });
};

const rankValue = (component: ComponentSummary, column: Exclude<RankColumn, 'name'>): number | null =>
  column === 'memo' ? component.memoHits + component.memoMisses : component[column];
