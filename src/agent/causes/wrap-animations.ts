import { isObject } from '../natives.ts';
import { beginWait } from './follow-promise.ts';
import type { WrapContext } from './wrap-context.ts';

/**
 * Web animations: events are caused by what called `animate`; who reads `finished` or `ready` goes on under the cause
 * of that reading.
 *
 * Both are one promise per animation, which a derived one must not replace. It is observed as it is, just before the
 * page's own reaction; the browser marks it as handled itself when it rejects it (Web Animations, "cancel an animation").
 */
export const wrapAnimations = (context: WrapContext): void => {
  const { natives, patches, tracker, guard } = context;

  patches.method(Element.prototype, 'animate', (native, self, args) => {
    const animation = natives.apply(native, self, args);
    guard(
      'animations',
      () => {
        if (!isObject(animation) || tracker.current() === null) return;
        tracker.setTarget(animation, tracker.hop('native-promise', 'animate'));
      },
      undefined,
    );
    return animation;
  });

  for (const key of ['finished', 'ready']) {
    patches.getter(Animation.prototype, key, (native, self, args) => {
      const promise = natives.apply(native, self, args);
      const hop = beginWait(context, `Animation.${key}`);
      if (hop !== null && promise instanceof natives.NativePromise) {
        const settled = () => guard('animations', () => tracker.mark(hop), undefined);
        natives.then(promise, settled, settled);
      }
      return promise;
    });
  }
};
