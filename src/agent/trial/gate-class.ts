import { ownValue } from '../own-value.ts';
import type { Mechanism } from './mechanisms.ts';
import { shallowEqual } from './shallow-equal.ts';

const KEY = 'shouldComponentUpdate';

/** What `PureComponent` means (checkShouldComponentUpdate, ReactFiberClassComponent.js). React calls it; it never throws. */
function gate(this: unknown, props: unknown, state: unknown): boolean {
  try {
    return !shallowEqual(ownValue(this, 'props'), props) || !shallowEqual(ownValue(this, 'state'), state);
  } catch {
    // a proxy that throws: render, as without a trial
    return true;
  }
}

/** Classes behave as `PureComponent` by an own, not enumerable `shouldComponentUpdate` on each instance. */
export const createClassGate = (): Mechanism => ({
  keepsTimes: true,
  isArmed: ({ stateNode }) => ownValue(stateNode, KEY) === gate,
  arm: ({ stateNode }) =>
    typeof stateNode === 'object' &&
    stateNode !== null &&
    Reflect.defineProperty(stateNode, KEY, { value: gate, configurable: true, writable: true, enumerable: false }),
  disarm: ({ stateNode }) => {
    if (typeof stateNode === 'object' && stateNode !== null && ownValue(stateNode, KEY) === gate)
      Reflect.deleteProperty(stateNode, KEY);
  },
});
