/** Id of a fact that can cause others: an input, an async operation, a request, an action, an update, a commit. */
export type FactId = number;

/** How a link between two facts became known. See product.md, "cause". */
export type Evidence = 'observed' | 'inferred' | 'guessed';

/** `null`: the cause is unknown, which is a value of its own. */
export interface CauseRef {
  readonly id: FactId;
  readonly evidence: Evidence;
}
