/**
 * How the page's side (MAIN world: the agent's foothold) and the bridge (isolated world) of one document find each other, and talk, unseen by the
 * page. Both scripts run at document_start, before any script of the page, in an order that is not promised:
 *
 *     page first:    page listens for BUS_EVENT      bridge fires BUS_EVENT (taken)
 *     bridge first:  bridge fires BUS_EVENT (nobody), listens for HELLO_EVENT     page fires HELLO_EVENT ⇒ BUS_EVENT
 *
 * DOM events and DOM objects cross worlds, JavaScript values do not. BUS_EVENT is a `MessageEvent` whose `ports[0]` is a
 * DOM object that both then hold, each in its own world: *the bus*. It is used as an `EventTarget` only. A `MessageEvent`
 * dispatched on it in one world reaches the other world's listeners before `dispatchEvent` returns, its `data` cloned into that
 * world (tried in Chromium 156). Posting through the port would work too, but arrives in a later task: what an agent
 * posts at `pagehide` would be lost.
 *
 * The page's side answers TAKEN on the bus, and both sides stop listening on window at once: the page's scripts find no
 * listener, see no message, and cannot reach the bus.
 */
export const BUS_EVENT = 'clickfall:bus';
export const HELLO_EVENT = 'clickfall:hello';

/** On the bus, once: the page's side has it. */
export const TAKEN = 'taken';
/** On the bus: an envelope for the panel. */
export const TO_PANEL = 'to-panel';
/** On the bus: a panel has come, and will send the agent. */
export const WAKE = 'wake';
/** On the bus: a command for the agent, or `GONE`. */
export const TO_AGENT = 'to-agent';

/**
 * Extension message by which a bridge answers a panel that has dialled: there is a page of ours. The panel then sends the agent
 * after the foothold, and greets it.
 */
export const BRIDGE_HERE = 'clickfall:bridge-here';

/** What runs in every page, in the built extension. */
export const FOOTHOLD_FILE = 'src/agent/foothold/foothold.iife.js';
/** The agent's script in the built extension, sent by a panel. */
export const AGENT_FILE = 'src/agent/agent.iife.js';

/** Name of the extension port by which the panel dials the bridge. */
export const PANEL_PORT = 'clickfall-panel';

/**
 * What the background page does for panels that may not touch tabs (Firefox), asked for by a port whose name is the errand as JSON:
 *
 *     panel ──"relay"──► background page ──CALL_BACK──► bridges     each bridge ──PANEL_PORT──► background page
 *
 * What comes by one port then goes out by the other. Bridges dial, so that each frame has a port of its own, and know by this that
 * they have to close it when the document is left.
 */
export const CALL_BACK = 'clickfall:call-back';

/** What panels ask for. */
export type Errand =
  /** All frames of the tab if `frame` is null. */
  | { readonly errand: 'relay'; readonly tab: number; readonly frame: number | null }
  /** The port closes when it has been done. */
  | { readonly errand: 'send-agent'; readonly tab: number; readonly frames: readonly number[] | null }
  /** The number of each frame of the tab that says FRAME_HERE comes by the port. */
  | { readonly errand: 'hear-frames'; readonly tab: number }
  /** A background page that nobody asks for anything is stopped, with its ports. */
  | { readonly errand: 'stay' };

/**
 * Extension message by which the bridge of a frame says that it is there: a panel that dialled before the frame existed dials it.
 * Nobody hears it where no panel is open.
 */
export const FRAME_HERE = 'clickfall:frame-here';

/** Bridge to agent, beside the panel's own commands: no panel is connected any more. */
export interface GoneMessage {
  readonly command: 'gone';
}
export const GONE: GoneMessage = { command: 'gone' };

/**
 * Own property of `window` by which the script of `inspectedWindow.reload({ injectedScript })`, which carries the agent,
 * asks for a recording from the first line of the page. The agent takes it away before the page runs.
 * Its value holds `RecordingOptions`.
 */
export const FROM_LOAD_KEY = '__clickfall_from_load';
