import { DEFAULT_SETTINGS, SETTING_BOUNDS, type Settings } from '../../state/settings.ts';
import { ROWS } from '../../state/timeline-rows.ts';
import { strings } from '../../strings.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { usePanel } from '../panel-context.ts';
import { CheckField } from './CheckField.tsx';
import { EditorFields } from './EditorFields.tsx';
import { NumberField } from './NumberField.tsx';
import { TraceField } from './TraceField.tsx';
import { WhenFullField } from './WhenFullField.tsx';

/** Each change holds at once and is kept; there is nothing to confirm. */
export const SettingsDialog = ({ close }: { readonly close: () => void }) => {
  const { state } = usePanel();
  const settings = state.settings.value;
  const change = (part: Partial<Settings>) => {
    state.settings.value = { ...state.settings.value, ...part };
  };
  const { limits, hiddenRows } = settings;
  const words = strings.settings;
  return (
    <Dialog title={words.title} close={close}>
      <fieldset>
        <legend>{words.recording}</legend>
        <CheckField
          label={words.captureValues}
          hint={words.captureValuesHint}
          checked={settings.captureValues}
          onChange={(captureValues) => change({ captureValues })}
        />
        <CheckField
          label={words.liveHighlight}
          checked={settings.liveHighlight}
          onChange={(liveHighlight) => change({ liveHighlight })}
        />
        <NumberField
          label={words.seconds}
          value={limits.seconds}
          {...SETTING_BOUNDS.seconds}
          onChange={(seconds) => change({ limits: { ...limits, seconds: Math.round(seconds) } })}
        />
        <NumberField
          label={words.renders}
          value={limits.renders}
          {...SETTING_BOUNDS.renders}
          onChange={(renders) => change({ limits: { ...limits, renders: Math.round(renders) } })}
        />
        <NumberField
          label={words.megabytes}
          value={limits.megabytes}
          {...SETTING_BOUNDS.megabytes}
          onChange={(megabytes) => change({ limits: { ...limits, megabytes: Math.round(megabytes) } })}
        />
        <WhenFullField value={limits.whenFull} onChange={(whenFull) => change({ limits: { ...limits, whenFull } })} />
        <NumberField
          label={words.costBudget}
          value={settings.costBudget}
          {...SETTING_BOUNDS.costBudget}
          onChange={(costBudget) => change({ costBudget: Math.round(costBudget) })}
        />
      </fieldset>
      <fieldset>
        <legend>{words.timeline}</legend>
        <div class="check-grid">
          {ROWS.map((row) => (
            <CheckField
              key={row}
              label={strings.timeline.rows[row]}
              checked={!hiddenRows.includes(row)}
              onChange={(shown) =>
                change({ hiddenRows: shown ? hiddenRows.filter((name) => name !== row) : [...hiddenRows, row] })
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.findings}</legend>
        <NumberField
          label={words.floor}
          value={settings.findingsFloor}
          step="any"
          {...SETTING_BOUNDS.findingsFloor}
          onChange={(findingsFloor) => change({ findingsFloor })}
        />
      </fieldset>
      <EditorFields editor={settings.editor} onChange={(editor) => change({ editor })} />
      <TraceField traceLink={settings.traceLink} onChange={(traceLink) => change({ traceLink })} />
      <div class="dialog-foot">
        <span class="dim">{words.kept}</span>
        <button
          type="button"
          class="button"
          onClick={() => {
            state.settings.value = DEFAULT_SETTINGS;
          }}
        >
          {words.reset}
        </button>
      </div>
    </Dialog>
  );
};
