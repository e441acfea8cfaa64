import { injectIntoGlobalHook } from 'react-refresh/runtime';
import { countCalls } from './tools/note-tool.ts';

// Fast Refresh wraps the hook that it finds, or makes one of its own; whatever calls its method is counted.
injectIntoGlobalHook(window);
const hook = window.__REACT_DEVTOOLS_GLOBAL_HOOK__;
if (hook !== undefined) countCalls(hook, 'onCommitFiberRoot');
