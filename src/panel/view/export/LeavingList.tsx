import { strings } from '../../strings.ts';

/** What fits without pushing the rest of the dialog away. */
const SHOWN = 5;

/** A few of what leaves, and how many more. */
export const LeavingList = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <>
    <h3 class="leaving-title">{title}</h3>
    {items.length > 0 && (
      <ul class="leaving">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item}>{item}</li>
        ))}
        {items.length > SHOWN && <li class="dim">{strings.export.more(items.length - SHOWN)}</li>}
      </ul>
    )}
  </>
);
