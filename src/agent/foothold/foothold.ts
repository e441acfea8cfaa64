import { captureDomNatives, type DomNatives } from '../highlight/dom-natives.ts';
import { captureNatives, type Natives } from '../natives.ts';
import { createHookRelay, type HookRelay } from '../react/hook/hook-relay.ts';
import { type ActionRelay, createActionRelay } from '../stores/action-relay.ts';
import { installReduxContract } from '../stores/redux-contract.ts';
import { type Connection, createConnection } from './connection.ts';
import { answerAgent, isAloneInWindow, tellParentFrame } from './meeting.ts';

/**
 * What has to exist before the page's first script, whether a panel will ever come or not: the hook that React looks for, the
 * contract that stores look for, references to natives, and the bus to the bridge. Everything else of the agent is brought by
 * the panel.
 */
export interface Foothold {
  readonly natives: Natives;
  readonly dom: DomNatives;
  readonly connection: Connection;
  readonly hook: HookRelay;
  readonly actions: ActionRelay;
}

/** Call at document_start. @returns null if this window has one already (a window can outlive its first, empty document) */
export const createFoothold = (): Foothold | null => {
  const natives = captureNatives();
  if (!isAloneInWindow(natives)) return null;
  tellParentFrame(natives);
  let isAwake = false;
  const foothold: Foothold = {
    natives,
    dom: captureDomNatives(natives),
    hook: createHookRelay(natives),
    actions: createActionRelay(),
    connection: createConnection(natives, () => {
      isAwake = true;
    }),
  };
  answerAgent(natives, foothold, () => isAwake);
  installReduxContract(natives, foothold.actions);
  return foothold;
};
