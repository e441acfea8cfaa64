import type { TrialEnd } from '../../protocol/facts/trial-fact.ts';
import type { Natives } from '../natives.ts';
import { ownValue } from '../own-value.ts';

/**
 * Watches for what ends all trials: an error of the page that nobody caught, and Fast Refresh, which would take a component
 * under trial for another one and drop its state.
 *
 * @param introductions what each copy of React passed to `inject`
 * @returns what stops watching
 */
export const watchEndings = (
  natives: Pick<Natives, 'listen' | 'unlisten' | 'microtask'>,
  introductions: readonly object[],
  end: (reason: TrialEnd) => void,
): (() => void) => {
  const onError = (event: Event): void => {
    // the browser's own notice that a layout loop was cut: no code failed
    if (!(event instanceof ErrorEvent) || event.message.startsWith('ResizeObserver loop')) return;
    // React ≤ 18 reports an error in the midst of a render (development): wait until it is through
    natives.microtask(() => end('page-error'));
  };
  natives.listen(window, 'error', onError);
  const putBack = introductions.map((introduction) => hearRefresh(introduction, () => end('hot-reload')));
  return () => {
    natives.unlisten(window, 'error', onError);
    for (const back of putBack) back();
  };
};

const KEY = 'scheduleRefresh';

/** Fast Refresh takes `scheduleRefresh` from what React passed to `inject`, at each call. Development builds only. */
const hearRefresh = (introduction: object, before: () => void): (() => void) => {
  const native = ownValue(introduction, KEY);
  if (typeof native !== 'function') return () => {};
  function scheduleRefresh(this: unknown, ...args: readonly unknown[]): unknown {
    before();
    return Reflect.apply(native as () => unknown, this, args);
  }
  Reflect.set(introduction, KEY, scheduleRefresh);
  return () => {
    if (ownValue(introduction, KEY) === scheduleRefresh) Reflect.set(introduction, KEY, native);
  };
};
