import { distinct, listNames } from '../analysis/findings/words.ts';
import type { Reason } from '../analysis/model/render.ts';
import type { Because, Verdict } from '../analysis/model/verdict.ts';
import { assertNever } from '../protocol/assert-never.ts';

const BECAUSE: Readonly<Record<Because, string>> = {
  'props-equal': 'equal props',
  'data-equal': 'new references, equal data',
  'elements-equal': 'new elements, equal content',
  'functions-only': 'new functions',
  'context-equal': 'context value equal, new reference',
  'store-equal': 'store snapshot equal, new reference',
  'state-equal': 'state equal, new reference',
  comparator: 'comparator said “different” on equal props',
  'remount-key': 'mounted again: its key changed',
  'remount-type': 'mounted again: its type was made during render',
};

/** `equal props`, `new functions`, … : why a render was avoidable, in a few words. */
export const becauseWords = (because: Because): string => BECAUSE[because];

/** `state items`, `props onRemove`, `Header rendered`: one reason in a few words. */
export const reasonWords = (reason: Reason): string => {
  const named = (kind: string): string => {
    if (reason.name) return `${kind} ${reason.name}${hooksAround(reason)}`;
    return reason.hook !== undefined && reason.hook >= 0 ? `${kind} #${reason.hook}` : kind;
  };
  switch (reason.kind) {
    case 'parent':
      return reason.from ? `its parent ${reason.from} rendered` : 'its parent rendered';
    case 'props':
      return named('prop');
    case 'class-state':
      return named('state');
    case 'context':
      return reason.from ? `${named('context')} from ${reason.from}` : named('context');
    case 'force':
      return 'forceUpdate';
    case 'retry':
      return 'Suspense retry';
    case 'refresh':
      return 'hot reload';
    case 'unknown':
      return 'unknown';
    case 'state':
    case 'reducer':
    case 'store':
    case 'deferred':
    case 'optimistic':
    case 'action':
    case 'transition':
    case 'mount':
      return named(reason.kind);
    default:
      return assertNever(reason.kind);
  }
};

/** ` (useCart › useItems)`: the custom hooks that a state lies in. */
const hooksAround = ({ path = '' }: Reason): string => {
  const end = path.lastIndexOf(' › ');
  return end < 0 ? '' : ` (${path.slice(0, end)})`;
};

/** `avoidable, proven: equal props` · `necessary: state items` · `unknown: a getter was not read` */
export const verdictWords = (verdict: Verdict, reasons: readonly Reason[]): string => {
  switch (verdict.class) {
    case 'avoidable': {
      const head = ['avoidable', verdict.certainty].filter((word) => word !== null).join(', ');
      return verdict.because ? `${head}: ${becauseWords(verdict.because)}` : head;
    }
    case 'necessary': {
      const own = reasons.filter((reason) => reason.kind !== 'parent' && reason.equality !== 'equal');
      const words = own.some(({ kind }) => kind !== 'unknown') ? listNames(distinct(own.map(reasonWords)), 2) : '';
      const why = words || verdict.facts[0];
      return why ? `necessary: ${why}` : 'necessary';
    }
    case 'unknown': {
      const fact = verdict.facts[0];
      return fact ? `unknown: ${fact}` : 'unknown';
    }
    default:
      return assertNever(verdict.class);
  }
};
