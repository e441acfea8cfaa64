import type { WrapContext } from './wrap-context.ts';

/**
 * Messages that a server or another window pushed: a hop without a cause. Which of the page's doings a server answers
 * with a WebSocket message cannot be told. Nothing is wrapped: the event is looked at when somebody asks for the cause.
 */
export const classifyPushedEvents = ({ natives, tracker }: WrapContext): void => {
  const unknown = { parent: null, evidence: 'observed' } as const;
  const webSocketUrl = natives.getter(WebSocket.prototype, 'url');
  const eventSourceUrl = natives.getter(EventSource.prototype, 'url');
  tracker.addClassifier((event) => {
    const target = natives.eventTarget(event);
    if (!event.isTrusted) return null;
    if (target instanceof WebSocket) return tracker.hop('web-socket', String(webSocketUrl(target)), unknown);
    if (target instanceof EventSource) return tracker.hop('event-source', String(eventSourceUrl(target)), unknown);
    if (!(event instanceof MessageEvent)) return null;
    if (target instanceof BroadcastChannel) return tracker.hop('message', 'BroadcastChannel', unknown);
    if (target === window && event.source !== window) return tracker.hop('message', 'other window', unknown);
    return null;
  });
};
