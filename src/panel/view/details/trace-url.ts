import { isTraceLink } from '../../state/settings.ts';

/** Address of a trace in the user's tracing back end; null where the settings name none. `traceId` may come from any file. */
export const traceUrl = (traceId: string, traceLink: string): string | null =>
  traceLink === '' || !isTraceLink(traceLink) ? null : traceLink.replaceAll('{traceId}', encodeURIComponent(traceId));
