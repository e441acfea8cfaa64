import type { SourcePlace } from '../../../analysis/model/source-place.ts';
import { shortPlace } from '../format.ts';
import { MiddleText } from '../MiddleText.tsx';
import { usePanel } from '../panel-context.ts';
import { EditorLink } from './EditorLink.tsx';

/**
 * A source position that opens in Sources, where DevTools let us, and in the editor if there is one. The whole URL is in its
 * tooltip.
 */
export const PlaceLink = ({ place, text }: { readonly place: SourcePlace; readonly text?: string }) => {
  const { state, actions } = usePanel();
  const title = `${place.url}:${place.line}:${place.column}`;
  const label = <MiddleText text={text ?? shortPlace(place)} title="" />;
  return (
    <span class="place">
      {state.devtools.value.opensPlaces ? (
        <button type="button" class="link mono" title={title} onClick={() => actions.openSource(place)}>
          {label}
        </button>
      ) : (
        <span class="mono" title={title}>
          {label}
        </span>
      )}
      <EditorLink place={place} iconOnly />
    </span>
  );
};
