import { useMemo, useState } from 'preact/hooks';
import { whatLeaves } from '../../../report/what-leaves.ts';
import { isRecordingFormat } from '../../export-formats.ts';
import type { ExportFormat } from '../../panel-actions.ts';
import { strings } from '../../strings.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { usePanel } from '../panel-context.ts';
import { CheckField } from '../settings/CheckField.tsx';
import { EXPORT_ITEMS } from './export-items.ts';
import { LeavingList } from './LeavingList.tsx';

/** Shows what an export tells others before it leaves, and lets the user keep the values in it. */
export const ExportDialog = ({ close }: { readonly close: () => void }) => {
  const { state, actions } = usePanel();
  const [format, setFormat] = useState<ExportFormat>('recording');
  const [values, setValues] = useState(false);
  const analysis = state.analysis.value;
  const leaves = useMemo(() => (analysis === null ? null : whatLeaves(analysis, values)), [analysis, values]);
  const words = strings.export;
  return (
    <Dialog title={words.title} close={close}>
      <fieldset>
        <legend>{words.format}</legend>
        <div class="check-grid">
          {EXPORT_ITEMS.filter((item) => isRecordingFormat(item.format) || analysis !== null).map((item) => (
            <label class="check" key={item.format}>
              <input
                type="radio"
                name="export-format"
                checked={item.format === format}
                onChange={() => setFormat(item.format)}
              />
              <span>
                {item.label} <small class="dim">{item.aside}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.leaves}</legend>
        <CheckField label={words.values} hint={words.valuesHint} checked={values} onChange={setValues} />
        {leaves && (
          <>
            <LeavingList
              title={(values ? words.addressesWhole : words.addresses)(
                leaves.addresses.length,
                leaves.hiddenInAddresses,
              )}
              items={leaves.addresses}
            />
            <LeavingList
              title={(values ? words.capturedWhole : words.captured)(leaves.captured.length)}
              items={leaves.captured}
            />
          </>
        )}
        <p class="dim">{words.always}</p>
        <p class="dim">{words.never}</p>
      </fieldset>
      <div class="dialog-foot">
        <span class="dim" />
        <button
          type="button"
          class="button"
          onClick={() => {
            actions.exportAs(format, values);
            close();
          }}
        >
          {words.save}
        </button>
      </div>
    </Dialog>
  );
};
