import type { AccuracyCase, ExpectedRender } from '../cases/expectation.ts';
import type { PeerAnswer, PeerClaim } from '../peers/answer.ts';
import { type CauseWords, readCause } from './cause-words.ts';
import { type Judgement, judgementOf, plainName, type Remark } from './outcome.ts';

/** What a tool without indexes calls `hook`: any state that hangs on a hook of the component. */
const HOOKS: ReadonlySet<string> = new Set([
  'state',
  'reducer',
  'store',
  'deferred',
  'optimistic',
  'action',
  'transition',
]);

/** A claimed cause is true if it is one of the causes, said as precisely as the tool likes. */
const covers = (truth: CauseWords, claim: CauseWords): boolean => {
  if (claim.kind === 'hook') return HOOKS.has(truth.kind);
  if (claim.kind === 'state' && truth.kind === 'class-state')
    return truth.name === '' || claim.name === '' || claim.name === 'state' || claim.name === truth.name;
  if (claim.kind !== truth.kind) return false;
  // a display name is no identity for tools that do not read it
  if (claim.kind === 'context')
    return claim.name === '' || claim.name === 'Context.Provider' || claim.name === truth.name;
  return claim.name === '' || truth.name === '' || claim.name === truth.name;
};

const falseCauses = (expected: ExpectedRender, claim: PeerClaim): readonly string[] => {
  const truth = expected.causes.map(readCause);
  return claim.causes.filter((cause) => !truth.some((one) => covers(one, readCause(cause))));
};

/** Nothing but props made it render: advice to memoize these says that the render was for nothing. */
const isByPropsOnly = ({ causes }: ExpectedRender): boolean => causes.every((cause) => cause.startsWith('prop '));

const classRemark = (expected: ExpectedRender, claim: PeerClaim): Remark | null => {
  const { component } = expected;
  const truth = expected.inFact ?? expected.class;
  const wrong = (text: string): Remark => ({ outcome: 'wrong', text: `${component} ${text}` });
  switch (claim.class) {
    case null:
      return null;
    case 'necessary':
      return truth === 'avoidable' && !expected.harmful ? wrong('called necessary, it is avoidable') : null;
    case 'avoidable':
    case 'memoize':
      if (truth === 'necessary' && (claim.class === 'avoidable' || isByPropsOnly(expected)))
        return wrong('called avoidable, it is necessary');
      if (expected.harmful) return wrong('called avoidable without a caveat: skipping it would break the page');
      return expected.noFix ? { outcome: 'misleading', text: `${component}: memo advised where it must not be` } : null;
  }
};

/** Remarks on one claim against the render that it fits best; null if there is none. */
const judgeClaim = (renders: readonly ExpectedRender[], claim: PeerClaim): readonly Remark[] => {
  const attempts = renders.map((expected): readonly Remark[] => {
    const wrongClass = classRemark(expected, claim);
    return [
      ...(wrongClass === null ? [] : [wrongClass]),
      ...falseCauses(expected, claim).map(
        (cause): Remark => ({ outcome: 'wrong', text: `${expected.component}: "${cause}" is no cause of it` }),
      ),
    ];
  });
  return attempts.sort((one, other) => one.length - other.length)[0] ?? [];
};

/** Were class and cause of this render told by any claim? Advice on its props tells both, where it is right. */
const answered = (expected: ExpectedRender, claims: readonly PeerClaim[]): boolean =>
  claims.some((claim) => {
    const isSaidAvoidable = claim.class === 'avoidable' || claim.class === 'memoize';
    const isAvoidable = (expected.inFact ?? expected.class) === 'avoidable' && !expected.harmful;
    const causeTold = expected.causes[0] === 'parent' || claim.causes.length > 0;
    return claim.class !== null && isSaidAvoidable === isAvoidable && causeTold;
  });

/**
 * Judges a tool by what it said, never by what it did not say: false or harmful claims count, silence does not.
 * `right` needs class and cause of every render; true but incomplete is `partly`.
 */
export const judgePeer = (accuracyCase: AccuracyCase, { claims }: PeerAnswer): Judgement => {
  const remarks: Remark[] = [];
  const updates = claims
    .map((claim) => ({
      ...claim,
      component: plainName(claim.component.replace(/^(?:Memo|ForwardRef|Forget)\((.*)\)$/, '$1')),
    }))
    .filter((claim) => claim.component !== 'Go' && claim.phase === 'update');
  const known = new Set(accuracyCase.renders.map(({ component }) => component));
  let said = 0;
  for (const claim of updates) {
    const renders = accuracyCase.renders.filter(
      (expected) => expected.component === claim.component && expected.class !== 'remount',
    );
    if (renders.length === 0) {
      if (accuracyCase.also?.threw?.includes(claim.component) === true) continue;
      // providers, roots and wrappers have no render of their own; naming them without a claim is no error
      if (claim.class !== null || (claim.causes.length > 0 && !known.has(claim.component)))
        remarks.push({ outcome: 'wrong', text: `${claim.component} did not render` });
      continue;
    }
    if (claim.class !== null || claim.causes.length > 0) said++;
    remarks.push(...judgeClaim(renders, claim));
  }
  if (remarks.length > 0) return judgementOf(remarks);
  const open = accuracyCase.renders.filter(
    (expected) =>
      !answered(
        expected,
        updates.filter(({ component }) => component === expected.component),
      ),
  );
  if (open.length === 0) return judgementOf([]);
  const names = [...new Set(open.map(({ component }) => component))].join(', ');
  return judgementOf([
    said === 0
      ? { outcome: 'silent', text: `nothing said of ${names}` }
      : { outcome: 'partly', text: `class or cause left open: ${names}` },
  ]);
};
