import { strings } from '../../strings.ts';
import { shortPlace } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';
import { type EditorPlace, editorUrl } from './editor-url.ts';

/** Link to the user's editor, where the settings name one. `iconOnly`: beside a link to Sources. */
export const EditorLink = ({
  place,
  iconOnly = false,
}: {
  readonly place: EditorPlace;
  readonly iconOnly?: boolean;
}) => {
  const { state } = usePanel();
  const url = editorUrl(place, state.settings.value.editor);
  if (url === null) return null;
  const label = strings.page.editorOf(shortPlace(place));
  return (
    <a
      class={iconOnly ? 'editor-link' : 'button'}
      href={url}
      target="_blank"
      rel="noreferrer"
      title={url}
      aria-label={label}
    >
      <Icon name="editor" />
      {!iconOnly && strings.page.editor}
    </a>
  );
};
