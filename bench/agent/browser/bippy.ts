import { instrument, traverseRenderedFibers } from 'bippy';

let renders = 0;
instrument({
  onCommitFiberRoot: (_id, root) =>
    traverseRenderedFibers(root, () => {
      renders++;
    }),
});
globalThis.benchTool = { heard: () => renders };
