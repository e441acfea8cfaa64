import { useState } from 'preact/hooks';
import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';

/** "3 remarks": opens the list of what is missing, dropped or uncertain. */
export const Remarks = ({ remarks }: { readonly remarks: readonly string[] }) => {
  const [open, setOpen] = useState(false);
  return (
    <div class="menu-anchor">
      <button
        type="button"
        class="status-remarks"
        aria-expanded={open}
        title={remarks.join('\n')}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          // DevTools would open its drawer
          event.stopPropagation();
          setOpen(false);
        }}
      >
        <Icon name="info" />
        {strings.status.missing(remarks.length)}
      </button>
      {open && (
        <section class="remarks" aria-label={strings.status.missingLabel}>
          <h3>{strings.status.missingLabel}</h3>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
