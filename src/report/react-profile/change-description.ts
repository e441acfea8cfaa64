import type { Reason, Render } from '../../analysis/model/render.ts';
import { shortLine } from '../step-text.ts';
import type { ChangeDescription } from './profile-types.ts';

/** Kinds of reasons that are a hook of the component. */
const HOOKS: ReadonlySet<Reason['kind']> = new Set([
  'state',
  'reducer',
  'store',
  'deferred',
  'optimistic',
  'action',
  'transition',
]);
/** Kinds that React DevTools has no words for: it would say "the parent component rendered". */
const WORDLESS: ReadonlySet<Reason['kind']> = new Set(['force', 'retry', 'refresh', 'unknown']);

const MOUNTED: ChangeDescription = {
  context: null,
  didHooksChange: false,
  isFirstMount: true,
  props: null,
  state: null,
  hooks: null,
};

/** Why one component rendered in React DevTools' terms; null where it has none for it, or the reason is unknown. */
export const changeDescription = ({
  phase,
  reasons,
  type,
}: Pick<Render, 'phase' | 'reasons' | 'type'>): ChangeDescription | null => {
  if (phase === 'mount') return MOUNTED;
  const namesOf = (kind: Reason['kind']): readonly string[] =>
    reasons.flatMap((reason) => (reason.kind === kind ? [shortLine(reason.name ?? '')] : []));
  const contexts = namesOf('context');
  const props = namesOf('props');
  const state = namesOf('class-state');
  const didHooksChange = reasons.some(({ kind }) => HOOKS.has(kind));
  const isTold = contexts.length + props.length + state.length > 0 || didHooksChange;
  if (!isTold && reasons.some(({ kind }) => WORDLESS.has(kind))) return null;
  const isClass = type === 'class';
  return {
    context: contexts.length === 0 ? false : contexts.every((name) => name !== '') ? contexts : true,
    didHooksChange,
    isFirstMount: false,
    props,
    state: isClass ? state : null,
    hooks: null,
  };
};
