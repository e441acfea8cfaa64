import { initialize } from 'react-devtools-inline/backend';
import { countCalls } from './tools/note-tool.ts';

// React DevTools' own hook and backend: what counts is that the part which reads commits is called.
initialize(window);
const hook = window.__REACT_DEVTOOLS_GLOBAL_HOOK__;
hook?.sub?.('renderer-attached', () => {
  for (const renderer of hook.rendererInterfaces.values()) countCalls(renderer, 'handleCommitFiberRoot');
});
