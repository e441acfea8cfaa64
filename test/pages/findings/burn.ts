/** Keeps the main thread busy for so many milliseconds. */
export const burn = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};
