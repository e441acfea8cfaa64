import type { ComponentType } from 'react';
import { useCounter } from './counter.tsx';

/** A parent that the React Compiler did not see: its children get new elements at every render. */
export function Uncompiled({ Child }: { Child: ComponentType<{ v?: number }> }) {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <Child v={1} />
    </div>
  );
}
