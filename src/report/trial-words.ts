import type { TrialEnd, TrialOutput, TrialRefusal } from '../protocol/facts/trial-fact.ts';

/** Why memo cannot be tried on a component, as the end of a sentence. */
export const TRIAL_REFUSAL: Readonly<Record<TrialRefusal, string>> = {
  gone: 'the page does not know this component any more',
  kind: 'memo cannot be put around it',
  'already-memo': 'it is inside memo already, or a PureComponent',
  'own-rule': 'it has its own shouldComponentUpdate',
  'effect-event': 'React 19.2 loses its useEffectEvent inside memo',
  'lazy-default-props': 'it is lazy and has defaultProps',
  'legacy-context': 'it lies below childContextTypes, which memo would cut off',
  locked: 'the page has locked it',
  'no-hook': 'React loaded before Clickfall; reload the page',
  'other-renderer': 'it is not rendered by react-dom',
  'untested-react': 'this version of React was not tested',
};

/** Why a trial is over, as the end of a sentence. */
export const TRIAL_END: Readonly<Record<TrialEnd, string>> = {
  'turned-off': 'it was turned off',
  'panel-gone': 'DevTools was closed',
  'hot-reload': 'the code was replaced',
  'page-error': 'the page had an error that nobody caught',
  failed: 'it failed, and was put back',
};

/** What a trial did to the screen. */
export const TRIAL_OUTPUT: Readonly<Record<TrialOutput, string>> = {
  same: 'the screen is the same',
  changed: 'the screen differs from a real render: not safe',
  unknown: 'this build cannot tell whether the screen is the same',
};
