import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { Section } from './Section.tsx';

/** The user's own remark on a step: kept in the recording and in all reports. */
export const NoteSection = ({ step }: { readonly step: string }) => {
  const { state, actions } = usePanel();
  const kept = state.notes.value.find((note) => note.step === step)?.text ?? '';
  const draft = useSignal(kept);
  // before the next key: later it would take away what was typed by then
  useLayoutEffect(() => {
    draft.value = kept;
  }, [step, kept]);

  return (
    <Section title={strings.details.notes}>
      <textarea
        class="note"
        rows={2}
        aria-label={strings.details.noteLabel}
        value={draft.value}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
      />
      {draft.value !== kept && (
        <button type="button" class="button" onClick={() => actions.addNote(step, draft.value.trim())}>
          {strings.details.saveNote}
        </button>
      )}
    </Section>
  );
};
