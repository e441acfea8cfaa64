import { type ComponentType, type ReactNode, useState } from 'react';

/** A counter of the component that calls it, and the button that counts: one own state hook, changed by every click. */
export function useCounter() {
  const [n, setN] = useState(0);
  const go = (
    <button id="go" type="button" onClick={() => setN((before) => before + 1)} key="go">
      {n}
    </button>
  );
  return [n, go] as const;
}

/** The component under the name that the expectations use; bundlers rename what is declared twice. */
export const named = <P,>(name: string, component: (props: P) => ReactNode): ComponentType<P> =>
  Object.defineProperty(component, 'name', { value: name });

/** A page case: a component called Parent with a counter, whose children depend on the count as the case wants. */
export const parent = (children: (n: number) => ReactNode): ComponentType =>
  named('Parent', function Parent() {
    const [n, go] = useCounter();
    return (
      <div>
        {go}
        {children(n)}
      </div>
    );
  });
