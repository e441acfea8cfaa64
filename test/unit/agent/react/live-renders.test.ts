import { expect, test } from 'vitest';
import { isAvoidableAtOnce } from '../../../../src/agent/react/live-renders.ts';
import type { Change, Equality } from '../../../../src/protocol/facts/change.ts';
import { RenderFlag } from '../../../../src/protocol/facts/commit-facts.ts';

const change = (kind: Change['kind'], equality: Equality): Change => ({
  kind,
  name: 'x',
  hook: -1,
  equality,
  before: '',
  after: '',
  from: 0,
  dependencies: null,
});
const PARENT = RenderFlag.parentRendered;

test.each([
  { why: 'every prop is the same', flags: PARENT | RenderFlag.newProps, changes: [] },
  { why: 'a prop has equal content', flags: PARENT, changes: [change('prop', 'equal-data')] },
  { why: 'an element prop is equal', flags: PARENT, changes: [change('prop', 'equal-element')] },
])('avoidable: $why', ({ flags, changes }) => {
  expect(isAvoidableAtOnce(flags, changes)).toBe(true);
});

test.each([
  { why: 'it mounted', flags: PARENT | RenderFlag.mount, changes: [] },
  { why: 'its parent did not render', flags: 0, changes: [] },
  { why: 'its own update', flags: PARENT | RenderFlag.ownUpdate, changes: [] },
  { why: 'an effect without dependencies', flags: PARENT | RenderFlag.effectWithoutDependencies, changes: [] },
  { why: 'its output changed all the same', flags: PARENT | RenderFlag.outputChanged, changes: [] },
  { why: 'a prop differs', flags: PARENT, changes: [change('prop', 'different')] },
  { why: 'a function that may capture another value', flags: PARENT, changes: [change('prop', 'same-text')] },
  { why: 'a prop that was not compared', flags: PARENT, changes: [change('prop', 'unknown')] },
  { why: 'its state', flags: PARENT, changes: [change('state', 'equal-data')] },
])('not claimed: $why', ({ flags, changes }) => {
  expect(isAvoidableAtOnce(flags, changes)).toBe(false);
});
