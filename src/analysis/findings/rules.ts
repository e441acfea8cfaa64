import type { Rule } from './rule.ts';
import { architecture } from './rules/architecture.ts';
import { avoidableRender } from './rules/avoidable-render.ts';
import { brokenMemo } from './rules/broken-memo.ts';
import { cascadingUpdate } from './rules/cascading-update.ts';
import { discardedRender } from './rules/discarded-render.ts';
import { doubleFlush } from './rules/double-flush.ts';
import { duplicateRequest } from './rules/duplicate-request.ts';
import { expensiveComponent } from './rules/expensive-component.ts';
import { fetchOnRender } from './rules/fetch-on-render.ts';
import { forcedReflow } from './rules/forced-reflow.ts';
import { inputDelay } from './rules/input-delay.ts';
import { largeResponse } from './rules/large-response.ts';
import { manyInstances } from './rules/many-instances.ts';
import { nPlusOne } from './rules/n-plus-one.ts';
import { overSubscription } from './rules/over-subscription.ts';
import { preflight } from './rules/preflight.ts';
import { queueing } from './rules/queueing.ts';
import { remount } from './rules/remount.ts';
import { slowServer } from './rules/slow-server.ts';
import { unstableContext } from './rules/unstable-context.ts';
import { unstableProp } from './rules/unstable-prop.ts';
import { waterfall } from './rules/waterfall.ts';

/** Every rule. A new one is a file beside the others and a line here; `architecture` asks what all others found. */
export const rules: readonly Rule[] = [
  avoidableRender,
  unstableProp,
  brokenMemo,
  unstableContext,
  overSubscription,
  expensiveComponent,
  cascadingUpdate,
  remount,
  discardedRender,
  doubleFlush,
  manyInstances,
  duplicateRequest,
  nPlusOne,
  waterfall,
  fetchOnRender,
  slowServer,
  largeResponse,
  preflight,
  queueing,
  inputDelay,
  forcedReflow,
  architecture,
];
