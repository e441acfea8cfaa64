import { useState } from 'preact/hooks';
import { EDITOR_PATTERNS, type EditorSettings, isEditorPattern } from '../../state/settings.ts';
import { strings } from '../../strings.ts';

type EditorKind = keyof typeof strings.settings.editors;
const KINDS: readonly EditorKind[] = ['none', 'vscode', 'webstorm', 'custom'];

const kindOf = (pattern: string): EditorKind =>
  KINDS.find((kind) => kind !== 'custom' && EDITOR_PATTERNS[kind] === pattern) ?? 'custom';

export interface EditorFieldsProps {
  readonly editor: EditorSettings;
  readonly onChange: (editor: EditorSettings) => void;
}

/** Known editors by name, others by the URL that opens them. A URL that opens none is said to be one, and not kept. */
export const EditorFields = ({ editor, onChange }: EditorFieldsProps) => {
  const words = strings.settings;
  const [wrong, setWrong] = useState(false);
  const [custom, setCustom] = useState(false);
  const kind = custom ? 'custom' : kindOf(editor.pattern);
  return (
    <fieldset>
      <legend>{words.editor}</legend>
      <label class="field">
        <span>{words.editorKind}</span>
        <select
          value={kind}
          onChange={(event) => {
            const chosen = KINDS.find((name) => name === event.currentTarget.value) ?? 'none';
            setWrong(false);
            setCustom(chosen === 'custom');
            if (chosen !== 'custom') onChange({ ...editor, pattern: EDITOR_PATTERNS[chosen] });
          }}
        >
          {KINDS.map((name) => (
            <option key={name} value={name}>
              {words.editors[name]}
            </option>
          ))}
        </select>
      </label>
      {kind === 'custom' && (
        <label class="field is-wide">
          <span>{words.pattern}</span>
          <input
            type="text"
            class="mono"
            value={editor.pattern}
            placeholder={EDITOR_PATTERNS.vscode}
            spellcheck={false}
            aria-invalid={wrong}
            aria-describedby="editor-pattern-hint"
            onChange={(event) => {
              const pattern = event.currentTarget.value.trim();
              setWrong(!isEditorPattern(pattern));
              if (isEditorPattern(pattern)) onChange({ ...editor, pattern });
            }}
          />
          <small id="editor-pattern-hint" class={wrong ? 'is-wrong' : 'dim'} role={wrong ? 'alert' : undefined}>
            {wrong ? words.patternWrong : words.patternHint}
          </small>
        </label>
      )}
      {kind !== 'none' && (
        <label class="field is-wide">
          <span>{words.root}</span>
          <input
            type="text"
            class="mono"
            value={editor.root}
            placeholder="/home/me/shop"
            spellcheck={false}
            aria-describedby="editor-root-hint"
            onChange={(event) => onChange({ ...editor, root: event.currentTarget.value.trim() })}
          />
          <small id="editor-root-hint" class="dim">
            {words.rootHint}
          </small>
        </label>
      )}
    </fieldset>
  );
};
