import { injectIntoGlobalHook } from 'react-refresh/runtime';

// Before React: Fast Refresh wraps the same global hook as everybody else.
injectIntoGlobalHook(window);
