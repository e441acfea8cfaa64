import { useSignal } from '@preact/signals';
import type { StepDelta } from '../../../analysis/compare/model.ts';
import { strings } from '../../strings.ts';
import { formatColumnMs, formatMs } from '../format.ts';
import { MiddleText } from '../MiddleText.tsx';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { ChangesBar } from './ChangesBar.tsx';

const MAX_ROWS = 300;

/** What vanished and what is new in the cascade, in its order; a step that is still there can be gone to. */
export const StepsTable = ({ steps }: { readonly steps: readonly StepDelta[] }) => {
  const words = strings.compare;
  const showSame = useSignal(false);
  const changed = steps.filter(({ presence }) => presence !== 'both');
  const rows = (showSame.value ? steps : changed).slice(0, MAX_ROWS);
  return (
    <>
      <ChangesBar title={words.steps} showSame={showSame} hasSame={changed.length < steps.length} />
      {rows.length === 0 ? (
        <p class="dim">{words.same}</p>
      ) : (
        <table class="compare-table" aria-label={words.steps}>
          <thead>
            <tr>
              <th scope="col" class="is-name">
                {words.columns.step}
              </th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
              <th scope="col">{words.columns.duration}</th>
              <th scope="col" class="is-mark">
                <span class="visually-hidden">{words.columns.verdict}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={index} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const Row = ({ row: { label, presence, before, after } }: { readonly row: StepDelta }) => {
  const { state } = usePanel();
  const duration = (after ?? before)?.duration ?? null;
  return (
    <tr class={presence === 'vanished' ? 'is-vanished' : ''}>
      <th scope="row" class="cut" title={label}>
        {after ? (
          <button
            type="button"
            class="link"
            onClick={() => {
              state.selection.value = { kind: 'step', id: after.id };
            }}
          >
            <MiddleText text={label} title="" />
          </button>
        ) : (
          <MiddleText text={label} title="" />
        )}
      </th>
      <td class="num" title={strings.cascade.at}>
        {formatColumnMs(before?.at ?? null)}
      </td>
      <td class="num" title={strings.cascade.at}>
        {formatColumnMs(after?.at ?? null)}
      </td>
      <td class="num">{duration === null ? '' : formatMs(duration)}</td>
      <td class="is-mark">{presence !== 'both' && <Pill tone="ghost">{strings.compare.presence[presence]}</Pill>}</td>
    </tr>
  );
};
