import type { SourcePlace } from '../../../analysis/model.ts';
import { shortPlace } from '../format.ts';
import { MiddleText } from '../MiddleText.tsx';
import { usePanel } from '../panel-context.ts';
import { EditorLink } from './EditorLink.tsx';

/** A source position that opens in Sources, and in the editor if there is one. The whole URL is in its tooltip. */
export const PlaceLink = ({ place, text }: { readonly place: SourcePlace; readonly text?: string }) => {
  const { actions } = usePanel();
  return (
    <span class="place">
      <button
        type="button"
        class="link mono"
        title={`${place.url}:${place.line}:${place.column}`}
        onClick={() => actions.openSource(place)}
      >
        <MiddleText text={text ?? shortPlace(place)} title="" />
      </button>
      <EditorLink place={place} iconOnly />
    </span>
  );
};
