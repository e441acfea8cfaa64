import * as v from 'valibot';
import type { MeasureName } from '../compare/model.ts';

/** Raised when an older Clickfall would misread a newer budget. */
export const BUDGET_VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const milliseconds = v.pipe(v.number(), v.minValue(0));

/** The numbers of an interaction, called as in reports; a limit is the most that is allowed. */
const measures = {
  renders: v.exactOptional(v.pipe(count, v.description('renders of all components, mounts among them'))),
  avoidable: v.exactOptional(v.pipe(count, v.description('avoidable renders, of any certainty'))),
  mounts: v.exactOptional(v.pipe(count, v.description('renders that were mounts'))),
  commits: v.exactOptional(v.pipe(count, v.description('React commits'))),
  requests: v.exactOptional(v.pipe(count, v.description('requests, preflights left out'))),
  renderMs: v.exactOptional(v.pipe(milliseconds, v.description('own time of all renders, in ms'))),
  avoidableMs: v.exactOptional(v.pipe(milliseconds, v.description('own time of avoidable renders, in ms'))),
  settledAfter: v.exactOptional(
    v.pipe(milliseconds, v.description('from the input to the end of the last step it caused, in ms')),
  ),
  inp: v.exactOptional(v.pipe(milliseconds, v.description('from the input to the next paint, in ms'))),
} satisfies Record<MeasureName, unknown>;

const component = v.strictObject({
  renders: v.exactOptional(v.pipe(count, v.description('renders of all its instances, mounts among them'))),
  avoidable: v.exactOptional(v.pipe(count, v.description('avoidable renders, of any certainty'))),
  mounts: v.exactOptional(v.pipe(count, v.description('renders that were mounts'))),
  self: v.exactOptional(v.pipe(milliseconds, v.description('own time of all its renders, in ms'))),
});

const limits = {
  $comment: v.exactOptional(v.string()),
  ...measures,
  components: v.exactOptional(v.pipe(v.record(v.string(), component), v.description('limits by component name'))),
};

/** A file of `clickfall check --budget`; docs/budget.schema.json is made of it. */
export const budgetFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  $comment: v.exactOptional(v.string()),
  format: v.literal('clickfall-budget'),
  version: v.literal(BUDGET_VERSION),
  default: v.exactOptional(
    v.pipe(v.strictObject(limits), v.description('holds for each interaction, where its own entry says nothing else')),
  ),
  interactions: v.exactOptional(
    v.array(
      v.strictObject({
        match: v.pipe(
          v.string(),
          v.nonEmpty(),
          v.description(
            'type and text (`click "Add to cart"`) or type and selector (`click #add`); * stands for any text',
          ),
        ),
        ...limits,
      }),
    ),
  ),
});

export type Budget = v.InferOutput<typeof budgetFile>;
/** Limits of one interaction, or of each. */
export type BudgetLimits = NonNullable<Budget['default']>;
export type ComponentLimits = v.InferOutput<typeof component>;
/** `self` is the own time of a component, the others count. */
export type ComponentMeasureName = keyof ComponentLimits;

export const COMPONENT_MEASURES: readonly ComponentMeasureName[] = ['renders', 'avoidable', 'mounts', 'self'];
