import { connectWithCustomMessagingProtocol, initialize } from 'react-devtools-core/backend';

// React DevTools' own backend. What it says goes to another thread, copied once, and is dropped there: its front end costs
// the page nothing here.

const sink = new Worker(URL.createObjectURL(new Blob(['onmessage = () => {};'], { type: 'text/javascript' })));
const toBackend = new Set<(message: unknown) => void>();
let isProfiling = false;
let operations = 0;

initialize(null, false);
connectWithCustomMessagingProtocol({
  onSubscribe: (listener) => toBackend.add(listener),
  onUnsubscribe: (listener) => toBackend.delete(listener),
  onMessage: (event, payload) => {
    if (event === 'operations') operations++;
    if (event === 'profilingStatus') isProfiling = payload === true;
    sink.postMessage({ event, payload });
  },
});

globalThis.benchTool = {
  heard: () => operations + (isProfiling ? 1 : 0),
  // "Record why each component rendered while profiling" is switched on
  start: () => {
    const payload = { recordChangeDescriptions: true, recordTimeline: false };
    for (const listener of [...toBackend]) listener({ event: 'startProfiling', payload });
  },
};
