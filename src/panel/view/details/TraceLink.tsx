import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { traceUrl } from './trace-url.ts';

/** A trace id, as a link where the settings say who shows traces. */
export const TraceLink = ({ traceId }: { readonly traceId: string }) => {
  const { state } = usePanel();
  const url = traceUrl(traceId, state.settings.value.traceLink);
  if (url === null) return <code>{traceId}</code>;
  return (
    <a class="trace-link" href={url} target="_blank" rel="noopener noreferrer" title={url}>
      <code>{traceId}</code>
      <Icon name="editor" />
      <span class="visually-hidden">{strings.request.openTrace}</span>
    </a>
  );
};
