import type { WrapContext } from './wrap-context.ts';

/**
 * Calls that run listeners before they return: `window.event` is then the inner event, of which nothing is known, while
 * the cause is still that of the caller.
 */
export const wrapDispatch = ({ natives, patches, tracker, guard }: WrapContext): void => {
  const under = (owner: unknown, keys: readonly string[]) => {
    for (const key of keys) {
      patches.method(owner, key, (native, self, args) => {
        const node = guard('dispatch', tracker.current, null);
        return tracker.runNode(node, () => natives.apply(native, self, args));
      });
    }
  };
  under(EventTarget.prototype, ['dispatchEvent']);
  under(HTMLElement.prototype, ['click', 'focus', 'blur']);
  under(HTMLFormElement.prototype, ['requestSubmit', 'submit', 'reset']);
  under(AbortController.prototype, ['abort']);
};
