import { useEffect, useState } from 'preact/hooks';

/** Two screens of a large panel; making so many rows takes some 10 ms. */
const STEP = 60;

/** How many rows of a long list to show: a screenful at once, the rest step by step, with room for input between. */
export const useGrowingCount = (count: number): number => {
  const [shown, setShown] = useState(STEP);
  useEffect(() => {
    if (shown >= count) return;
    const timer = setTimeout(() => setShown(shown + STEP));
    return () => clearTimeout(timer);
  }, [shown, count]);
  return Math.min(shown, count);
};
