import { describe, expect, it } from 'vitest';
import {
  type AccuracyCase,
  avoidable,
  harmful,
  necessary,
  sameProps,
  unknown,
  withoutFix,
} from '../../../accuracy/cases/expectation.ts';
import { judgePeer } from '../../../accuracy/judge/judge-peer.ts';
import type { PeerClaim } from '../../../accuracy/peers/answer.ts';

const page = (...renders: AccuracyCase['renders']): AccuracyCase => ({ id: 'x', what: 'x', renders });
const claim = (component: string, said: PeerClaim['class'], ...causes: readonly string[]): PeerClaim => ({
  component,
  phase: 'update',
  class: said,
  causes,
});
const outcome = (accuracyCase: AccuracyCase, ...claims: readonly PeerClaim[]) =>
  judgePeer(accuracyCase, { raw: [], claims }).outcome;

const parentAndChild = page(necessary('Parent', 'state #1 n'), sameProps('C', 'Parent'));

describe('judging another tool', () => {
  it('is right with class and cause of every render, at whatever precision', () => {
    expect(outcome(parentAndChild, claim('Parent', 'necessary', 'hook'), claim('C$1', 'avoidable', 'parent'))).toBe(
      'right',
    );
    expect(outcome(page(necessary('C', 'context X')), claim('Memo(C)', 'necessary', 'context'))).toBe('right');
  });

  it('is right where nothing rendered and nothing was said', () => {
    expect(outcome(page())).toBe('right');
    expect(outcome(page(), claim('C', 'avoidable'))).toBe('wrong');
  });

  it('is partly right where it leaves something open, and silent where it claims nothing', () => {
    expect(outcome(parentAndChild, claim('Parent', null, 'hook'), claim('C', null, 'parent'))).toBe('partly');
    expect(outcome(parentAndChild, claim('Parent', null), claim('C', null))).toBe('silent');
    expect(outcome(parentAndChild)).toBe('silent');
  });

  it('is wrong for a class or a cause that is not true', () => {
    expect(outcome(page(necessary('A', 'force')), claim('A', 'avoidable'))).toBe('wrong');
    expect(outcome(page(necessary('A', 'force')), claim('A', null, 'parent'))).toBe('wrong');
    expect(outcome(page(necessary('A', 'force')), claim('A', null, 'force'))).toBe('partly');
  });

  it('is wrong to call avoidable what must not be skipped, unless it says why not', () => {
    const closure = avoidable('C', 'weak', 'functions-only', 'Parent', 'prop on');
    expect(outcome(page(harmful(closure)), claim('C', 'avoidable', 'prop on'))).toBe('wrong');
    expect(outcome(page(closure), claim('C', 'avoidable', 'prop on'))).toBe('right');
  });

  it('judges by the fact where Clickfall must not know it', () => {
    expect(outcome(page(unknown('C', 'necessary', 'prop o')), claim('C', 'avoidable', 'prop o'))).toBe('wrong');
    expect(outcome(page(unknown('C', 'avoidable', 'prop o')), claim('C', 'avoidable', 'prop o'))).toBe('right');
    expect(outcome(page(unknown('C', 'avoidable', 'prop o')), claim('C', null, 'prop o'))).toBe('partly');
  });

  it('takes advice on a prop for no word on the render, unless props alone decide', () => {
    const advice = claim('C', 'memoize', 'prop o');
    expect(outcome(page(necessary('C', 'context X', 'prop o')), advice)).toBe('partly');
    expect(outcome(page(necessary('C', 'prop o')), advice)).toBe('wrong');
    expect(outcome(page(avoidable('C', 'strong', 'data-equal', 'P', 'prop o')), advice)).toBe('right');
  });

  it('misleads where no fix may be advised', () => {
    const compiled = withoutFix(sameProps('C', 'Parent'));
    expect(outcome(page(compiled), claim('C', 'avoidable', 'parent'))).toBe('misleading');
    expect(outcome(page(compiled), claim('C', null, 'parent'))).toBe('partly');
  });
});
