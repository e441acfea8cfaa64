import { isObject } from '../natives.ts';
import type { HopNode } from './cause-node.ts';
import type { WrapContext } from './wrap-context.ts';

const READ = ['readAsText', 'readAsArrayBuffer', 'readAsDataURL', 'readAsBinaryString'];
/** Elements that fetch something as soon as the attribute is set by script; the parser's and React's own are not seen. */
const ELEMENTS: Readonly<Record<string, string>> = {
  HTMLImageElement: 'src',
  HTMLScriptElement: 'src',
  HTMLLinkElement: 'href',
};
const ENDS: ReadonlySet<string> = new Set(['load', 'error']);

/**
 * What ends in `load` or `error`: a `FileReader`, an image, a script, a style sheet. Caused by what asked for it; other
 * events of the same element are not.
 */
export const wrapLoads = ({ natives, patches, tracker, guard }: WrapContext): void => {
  const hops = new WeakMap<object, HopNode>();
  const prototypeOf = (name: string): unknown => {
    const owner: unknown = natives.get(window, name);
    return typeof owner === 'function' ? owner.prototype : null;
  };

  for (const key of READ) {
    patches.method(FileReader.prototype, key, (native, self, args) => {
      const result = natives.apply(native, self, args);
      guard(
        'loads',
        () => {
          if (self instanceof FileReader) tracker.setTarget(self, tracker.hop('native-promise', `FileReader.${key}`));
        },
        undefined,
      );
      return result;
    });
  }
  for (const [name, key] of Object.entries(ELEMENTS)) {
    patches.setter(prototypeOf(name), key, (native, self, args) => {
      guard(
        'loads',
        () => {
          if (!isObject(self)) return;
          // unknown is an answer too: the last one who asked is not known
          if (tracker.current() === null) hops.delete(self);
          else hops.set(self, tracker.hop('native-promise', `${name}.${key}`));
        },
        undefined,
      );
      return natives.apply(native, self, args);
    });
  }
  tracker.addClassifier((event) => {
    const target = natives.eventTarget(event);
    return event.isTrusted && ENDS.has(event.type) && isObject(target) ? (hops.get(target) ?? null) : null;
  });
};
