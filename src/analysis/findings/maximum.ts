/**
 * The largest of many numbers, some of which change: each change looks at as many as there are digits in their count.
 *
 *              9
 *          7       9            a parent is the larger of its children
 *        3   7   9   2
 */
export interface Maximum {
  readonly set: (index: number, value: number) => void;
  /** −∞ of none. */
  readonly largest: () => number;
  readonly copy: () => Maximum;
}

export const createMaximum = (values: readonly number[]): Maximum => {
  const width = Math.max(1, values.length);
  // a heap's numbering: the children of n are 2n and 2n + 1, the numbers themselves begin at `width`
  const tree = new Float64Array(2 * width).fill(Number.NEGATIVE_INFINITY);
  tree.set(values, width);
  for (let node = width - 1; node >= 1; node--) tree[node] = largerChild(tree, node);
  return over(tree, width);
};

const over = (tree: Float64Array, width: number): Maximum => ({
  set: (index, value) => {
    tree[width + index] = value;
    for (let node = (width + index) >> 1; node >= 1; node >>= 1) tree[node] = largerChild(tree, node);
  },
  largest: () => tree[1] ?? Number.NEGATIVE_INFINITY,
  copy: () => over(tree.slice(), width),
});

const largerChild = (tree: Float64Array, node: number): number =>
  Math.max(tree[2 * node] ?? Number.NEGATIVE_INFINITY, tree[2 * node + 1] ?? Number.NEGATIVE_INFINITY);
