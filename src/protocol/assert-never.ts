/** Ends every `switch` over a union: a new member that is not handled becomes a compile error. Throws if reached. */
export const assertNever = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
};
