import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { Section } from './Section.tsx';

/** The user's own remark on a step: kept in the recording and in all reports. */
export const NoteSection = ({ analysis, step }: { readonly analysis: Analysis; readonly step: string }) => {
  const { actions } = usePanel();
  const kept = analysis.notes.find((note) => note.step === step)?.text ?? '';
  const draft = useSignal(kept);
  useEffect(() => {
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
