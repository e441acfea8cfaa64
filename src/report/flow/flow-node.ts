import type { SourcePlace } from '../../analysis/model/source-place.ts';
import type { Step } from '../../analysis/model/step.ts';
import type { Evidence } from '../../protocol/facts/cause-ref.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/**
 * One line of a cascade drawn as a tree. A cascade is a DAG: a step with several causes stands under its first one, and
 * as a `reference` under the others, so that following the tree never shows the same work twice.
 *
 *     click "Add to cart"                              interaction
 *     └─ handleAddToCart  CartButton  CartButton.tsx   handler
 *        ├─ setPending → commit 1                      step (an update and its commit share a line)
 *        └─ POST /api/cart/items                       step
 *           └─ setItems → commit 2                     step
 *              ├─ CartItem × 20                        renders (equal siblings folded)
 *              ├─ effect in CartTotal → setTotal → …   step
 *              └─ ↳ see commit 1                       reference
 */
export interface FlowNode {
  /** Unique within the tree and the same for the same recording: selection and open branches may be kept by it. */
  readonly key: string;
  readonly kind: 'interaction' | 'handler' | 'step' | 'renders' | 'reference';
  /** What the line says, in order. Joined with single spaces it reads as text. */
  readonly label: readonly FlowPart[];
  /** The step that the line is mainly about: the commit, where an update shares the line with it. null: not one step. */
  readonly stepId: string | null;
  readonly step: Step | null;
  /** All steps that share the line, causes first. */
  readonly stepIds: readonly string[];
  /** On the recording's clock; null for lines without an own time. */
  readonly at: Milliseconds | null;
  /** null: instant, or not measured. Commits: render and layout phase. Groups of renders: their subtrees together. */
  readonly duration: Milliseconds | null;
  readonly badge: FlowBadge | null;
  /** "" without a badge. */
  readonly badgeText: string;
  /** How the link to the line above is known; `unknown`: nothing is known. null where it is no causal link. */
  readonly evidence: Evidence | 'unknown' | null;
  /** For `renders`; null otherwise. */
  readonly renders: FlowRenders | null;
  /** Told without making them. */
  readonly hasChildren: boolean;
  /** Of renders: made when they are asked for. */
  readonly children: readonly FlowNode[];
}

/**
 * `mount`: only mounts. `discarded`: the function ran, React threw the result away. `failed`: a request that failed.
 * `server`: what the server reported of its own time.
 */
export type FlowBadge =
  | 'avoidable'
  | 'necessary'
  | 'unknown'
  | 'mount'
  | 'discarded'
  | 'cascading'
  | 'failed'
  | 'server'
  | 'handler';

export interface FlowPart {
  /** `name`: what the line is about; `place`: where it stands in the source; `text`: anything else; `dim`: aside. */
  readonly role: 'name' | 'text' | 'place' | 'dim';
  readonly text: string;
  /** Step that a part names, where several share the line. */
  readonly stepId?: string;
  readonly source?: SourcePlace;
}

/** Renders of one commit with the same component name, verdict and ancestors, as one line. */
export interface FlowRenders {
  readonly name: string;
  readonly count: number;
  /** Own time of all of them, without what they rendered; null where the build has no durations. */
  readonly self: Milliseconds | null;
  /** Commit step and index of the first one, as `renderAt` takes them. */
  readonly first: { readonly commit: string; readonly index: number };
  /** Indices in the commit's render table. */
  readonly indices: readonly number[];
}
