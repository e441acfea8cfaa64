import { useEffect, useState } from 'preact/hooks';

/** Docked to the side: the same as in layout.css. */
const NARROW = '(max-width: 760px)';

/** Is the panel too narrow for the list of interactions beside the rest? */
export const useNarrow = (): boolean => {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = () => setNarrow(query.matches);
    // it may have changed before anyone listened
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
};
