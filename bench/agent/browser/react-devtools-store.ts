import { openDevToolsStore } from '../../../accuracy/peers/browser/devtools-store.ts';

// React DevTools with its front end's store in the page: for how long its data take at stop, not for what it costs meanwhile.

const { store } = openDevToolsStore();
const { profilerStore } = store;

globalThis.benchTool = {
  heard: () => profilerStore.profilingData?.dataForRoots.size ?? 0,
  start: () => profilerStore.startProfiling(),
  stop: () =>
    new Promise((resolve) => {
      const start = performance.now();
      profilerStore.addListener('isProcessingData', () => {
        if (!profilerStore.isProcessingData) resolve(performance.now() - start);
      });
      profilerStore.stopProfiling();
    }),
};
