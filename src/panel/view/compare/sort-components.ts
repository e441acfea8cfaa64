import type { ComponentCounts, ComponentDelta } from '../../../analysis/compare/model.ts';

/** Numbers that are shown before, after, and as their difference. */
export type CompareFigure = 'renders' | 'avoidable' | 'self';
export type ComparePart = 'before' | 'after' | 'change';

export type CompareOrder =
  /** As they come: what changed most first. */
  | { readonly by: 'weight' }
  | { readonly by: 'name'; readonly descending: boolean }
  | {
      readonly by: 'figure';
      readonly figure: CompareFigure;
      readonly part: ComparePart;
      readonly descending: boolean;
    };

/** A side on which it did not render counts as 0; times that were not measured are unknown. */
const figureOf = (counts: ComponentCounts | null, figure: CompareFigure): number | null =>
  counts === null ? 0 : counts[figure];

/** null where a side does not know it. */
export const compareFigure = (
  { before, after }: ComponentDelta,
  figure: CompareFigure,
  part: ComparePart,
): number | null => {
  const old = figureOf(before, figure);
  const fresh = figureOf(after, figure);
  if (part === 'before') return old;
  if (part === 'after') return fresh;
  return old === null || fresh === null ? null : fresh - old;
};

export const hasChanged = ({ before, after }: ComponentDelta): boolean =>
  before?.renders !== after?.renders || before?.avoidable !== after?.avoidable || before?.mounts !== after?.mounts;

/** Components in an order; unknown figures last either way. A change counts by its size. */
export const sortComponents = (
  components: readonly ComponentDelta[],
  order: CompareOrder,
): readonly ComponentDelta[] => {
  if (order.by === 'weight') return components;
  const direction = order.descending ? -1 : 1;
  if (order.by === 'name') return components.toSorted((a, b) => direction * a.path.localeCompare(b.path));
  const { figure, part } = order;
  return components.toSorted((a, b) => {
    const left = compareFigure(a, figure, part);
    const right = compareFigure(b, figure, part);
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return direction * (part === 'change' ? Math.abs(left) - Math.abs(right) : left - right);
  });
};
