import { strings } from '../../strings.ts';
import { TREE_KEYS } from '../cascade/tree-keys.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { STEP_KEYS } from '../timeline/step-keys.ts';
import { MEASURE_KEYS, TIMELINE_KEYS } from '../timeline/timeline-keys.ts';
import { SHORTCUTS } from '../toolbar/shortcuts.ts';

interface Line {
  readonly keys: string;
  readonly does: string;
}

/** Words for the entries of a table of keys. A key without words does not compile. */
const linesOf = <Name extends string>(
  names: Readonly<Record<Name, string>>,
  keysOf: (name: Name) => string,
): readonly Line[] => {
  const lines: Line[] = [];
  for (const name in names) lines.push({ keys: keysOf(name), does: names[name] });
  return lines;
};

/** Everything the keyboard can do, from the tables that bind the keys. */
export const ShortcutsDialog = ({ close }: { readonly close: () => void }) => {
  const { title, groups, panel, timeline, tree, mouse, keys } = strings.shortcuts;
  const timelineKeys = { ...STEP_KEYS, ...TIMELINE_KEYS, ...MEASURE_KEYS };
  const { title: mouseTitle, ...gestures } = mouse;
  return (
    <Dialog title={title} close={close}>
      <div class="shortcut-groups">
        <Group title={groups.panel} lines={linesOf(panel, (name) => SHORTCUTS[name].keys)} />
        <Group title={groups.timeline} lines={linesOf(timeline, (name) => timelineKeys[name].shown)} />
        <Group title={groups.tree} lines={linesOf(tree, (name) => TREE_KEYS[name].shown)} />
        <Group title={mouseTitle} lines={linesOf(gestures, (name) => keys[name])} />
      </div>
    </Dialog>
  );
};

const Group = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) => (
  <section class="shortcut-group">
    <h3>{title}</h3>
    <dl>
      {lines.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);
