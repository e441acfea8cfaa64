import type { SourcePlace } from '../../../analysis/model.ts';
import { shortPlace } from '../format.ts';
import { usePanel } from '../panel-context.ts';

/** A source position that opens in Sources. The whole URL is in its tooltip. */
export const PlaceLink = ({ place, text }: { readonly place: SourcePlace; readonly text?: string }) => {
  const { actions } = usePanel();
  return (
    <button
      type="button"
      class="link mono"
      title={`${place.url}:${place.line}:${place.column}`}
      onClick={() => actions.openSource(place)}
    >
      {text ?? shortPlace(place)}
    </button>
  );
};
