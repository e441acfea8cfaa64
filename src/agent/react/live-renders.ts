import type { Change } from '../../protocol/facts/change.ts';
import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import type { LiveRender } from '../agent-context.ts';
import type { Fiber } from './fiber.ts';
import { hostElements } from './live-tree.ts';
import { displayName } from './names.ts';

/** Shown of one commit, and elements of one render: more outlines than this say nothing more. */
const MAX_RENDERS = 500;
const MAX_ELEMENTS = 20;

/** What speaks against calling a render avoidable, whatever its inputs. The panel's verdict looks closer, later. */
const OWN_REASON =
  RenderFlag.mount |
  RenderFlag.ownUpdate |
  RenderFlag.forceUpdate |
  RenderFlag.effectWithoutDependencies |
  RenderFlag.refChanged |
  RenderFlag.outputChanged |
  RenderFlag.suspenseRetry |
  RenderFlag.deferred |
  RenderFlag.refresh;

/** The parent rendered, and every input is the same or plain data of the same content. */
export const isAvoidableAtOnce = (flags: number, changes: readonly Change[]): boolean =>
  (flags & RenderFlag.parentRendered) !== 0 &&
  (flags & OWN_REASON) === 0 &&
  changes.every(({ kind, equality }) => kind === 'prop' && (equality === 'equal-data' || equality === 'equal-element'));

/** Collects the renders of one commit while it is walked. A discarded render is none. */
export const createLiveRenders = () => {
  const renders: LiveRender[] = [];
  return {
    renders,
    note: (fiber: Fiber, flags: number, changes: readonly Change[]): void => {
      if (renders.length >= MAX_RENDERS || (flags & RenderFlag.discarded) !== 0) return;
      renders.push({
        name: displayName(fiber),
        avoidable: isAvoidableAtOnce(flags, changes),
        elements: hostElements(fiber, MAX_ELEMENTS),
      });
    },
  };
};
