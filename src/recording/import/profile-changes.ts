import type { Change, ChangeKind } from '../../protocol/facts/change.ts';
import type { ProfileChange } from './profile-schema.ts';

/** That something changed is told, and its name; how it changed is not. */
const changeOf = (kind: ChangeKind, name: string): Change => ({
  kind,
  name,
  hook: -1,
  equality: 'unknown',
  before: '',
  after: '',
  from: 0,
  dependencies: null,
});

/**
 * "Why did this render?" as changes. A changed hook is called state: the file does not tell which of a component's hooks,
 * nor whether it is state, a reducer or a store.
 */
export const changesOf = ({ context, didHooksChange, props, state }: ProfileChange): readonly Change[] => [
  ...(context === true
    ? [changeOf('context', '')]
    : Array.isArray(context)
      ? context.map((name) => changeOf('context', name))
      : []),
  ...(didHooksChange ? [changeOf('state', '')] : []),
  ...(state ?? []).map((name) => changeOf('class-state', name)),
  ...(props ?? []).map((name) => changeOf('prop', name)),
];
