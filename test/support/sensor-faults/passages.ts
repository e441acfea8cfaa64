import type { NumberedFunction } from './number-functions.ts';

/**
 * Functions that the page, React or the browser calls in place of its own, and that do nothing themselves but call on: what would
 * throw there is not work of ours. `file: name`, as number-functions.ts names them.
 */
export const PASSAGES: ReadonlySet<string> = new Set([
  // the browser to our own callbacks, which are attempted
  'natives.ts: captureNatives › attempting › (…)',
  'natives.ts: captureNatives › microtask › (…)',
  'natives.ts: captureNatives › setTimeout › (…)',
  'natives.ts: captureNatives › requestAnimationFrame › (…)',
  'natives.ts: captureNatives › then › (…)',
  'natives.ts: captureNatives › then › (…) › (…)',
  'natives.ts: captureNatives › openTaskPort › (…)',
  'sensors/performance-sensor.ts: createPerformanceSensor › start › (…)',
  'foothold/meeting.ts: onListenersGone › (…)',
  // the page to natives
  'patches.ts: createPatches › patch › apply',
  'call-once.ts: callOnce',
  'call-once.ts: callOnce › once',
  // what puts natives back cannot do so where it throws at once
  'patches.ts: createPatches › patch › takeOut',
  'patches.ts: restoreAll',
  // the library to our listener, which is guarded
  'stores/query-client.ts: createQueryClient › listen › (…)',
  'causes/cause-tracker.ts: createCauseTracker › run',
  // its whole work is what the page sees: where it fails a wrapper shows as a native without a name
  'causes/wrap-to-string.ts: wrapToString › (…)',
  'patches.ts: createPatches › original',
  // the browser to the page's callbacks
  'causes/wrap-callback.ts: callbackUnder › (…)',
  'causes/wrap-microtask.ts: wrapMicrotask › (…) › (…)',
  'causes/wrap-microtask.ts: wrapMicrotask › (…) › (…) › (…)',
  'causes/cause-tracker.ts: createCauseTracker › runNode',
  // React to its own fields, hooks and effects
  'react/hook/hear-method.ts: hearMethod › method',
  'react/hook/hear-method.ts: hearMethod › get',
  // where no other tool has put one of its own in
  'react/hook/bare-hook.ts: nothing',
  'react/effects.ts: createEffectWatch › wrap › wrapper',
  'react/effects.ts: createEffectWatch › run',
  'react/effects.ts: createEffectWatch › runCheck',
  'react/updates/root-watch.ts: watchRoot › get',
  'react/updates/root-watch.ts: watchRoot › set',
  'react/updates/root-watch.ts: watchRoot › (…) › value',
  // stores to their reducers
  'stores/redux-contract.ts: installReduxContract › watched › told',
]);

export const isPassage = ({ file, name }: NumberedFunction): boolean => PASSAGES.has(`${file}: ${name}`);
