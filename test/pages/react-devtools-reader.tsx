import { createBridge, createStore, initialize } from 'react-devtools-inline/frontend';
import { createRoot } from 'react-dom/client';
import type { CommitCharts } from './tools/react-devtools-charts.ts';

// React DevTools' own user interface, with no page behind it: its Profiler opens files.

const bridge = createBridge(window, { listen: () => () => {}, send: () => {} });
const store = createStore(bridge, { checkBridgeProtocolCompatibility: false, supportsTimeline: false });
const DevTools = initialize(window, { bridge, store });
const { profilerStore } = store;

/** What its charts are drawn from: one line for each bar of each commit. */
const chartsOf = (): readonly CommitCharts[] =>
  [...(profilerStore.profilingData?.dataForRoots.values() ?? [])].flatMap(({ rootID, commitData }) =>
    commitData.map((commit, commitIndex): CommitCharts => {
      const { profilingCache } = profilerStore;
      const commitTree = profilingCache.getCommitTree({ commitIndex, rootID });
      const flame = profilingCache.getFlamegraphChartData({ commitIndex, commitTree, rootID });
      const ranked = profilingCache.getRankedChartData({ commitIndex, commitTree, rootID });
      return {
        flame: flame.rows.map((row) =>
          row.map(({ name, didRender, actualDuration, selfDuration }) => ({
            name,
            didRender,
            actualDuration,
            selfDuration,
          })),
        ),
        ranked: ranked.nodes.map(({ name, value }) => ({ name, value })),
        updaters: commit.updaters?.map(({ displayName }) => displayName ?? '') ?? null,
      };
    }),
  );

Object.assign(window, { readCharts: chartsOf });
const place = document.getElementById('root');
if (place !== null) {
  place.style.height = '96vh';
  createRoot(place).render(<DevTools showTabBar browserTheme="light" overrideTab="profiler" />);
}
