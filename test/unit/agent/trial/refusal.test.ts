import { describe, expect, test } from 'vitest';
import { type Fiber, Tag } from '../../../../src/agent/react/fiber.ts';
import { createRenderer } from '../../../../src/agent/react/renderer.ts';
import { refusalOf } from '../../../../src/agent/trial/refusal.ts';
import { component, fiber, hookList, link, named } from '../react/fake-fiber.ts';

const react = (version: string, rendererPackageName = 'react-dom') =>
  createRenderer(1, { version, bundleType: 1, rendererPackageName }, null);
const newest = react('19.3.1');

const classOf = (instance: object, type: object = named('Class')): Fiber =>
  fiber({ tag: Tag.class, type, stateNode: instance });

describe('a component of a tested React, without a rule of its own, may be skipped', () => {
  test.each([
    ['a function', component('Row')],
    ['a class', classOf({})],
    ['forwardRef', fiber({ tag: Tag.forwardRef, type: { render: named('Field') } })],
  ])('%s', (_name, tried) => {
    expect(refusalOf(tried, newest)).toBe(null);
  });
});

describe('refused by its kind', () => {
  test.each([
    ['a consumer', fiber({ tag: Tag.consumer }), 'kind'],
    ['a memoized function', component('Row', { tag: Tag.simpleMemo }), 'already-memo'],
    ['a PureComponent', classOf({ isPureReactComponent: true }), 'already-memo'],
    ['shouldComponentUpdate', classOf({ shouldComponentUpdate: () => true }), 'own-rule'],
    ['a class without an instance', fiber({ tag: Tag.class, type: named('Class') }), 'kind'],
  ])('%s', (_name, tried, refusal) => {
    expect(refusalOf(tried, newest)).toBe(refusal);
  });

  test('inside a memo wrapper', () => {
    const inner = fiber({ tag: Tag.forwardRef });
    link(fiber({ tag: Tag.memo }), [inner]);
    expect(refusalOf(inner, newest)).toBe('already-memo');
  });
});

describe('refused by its React', () => {
  test('one that loaded before the agent', () => {
    expect(refusalOf(component('Row'), createRenderer(1, null, { current: component('Row') }))).toBe('no-hook');
  });
  test.each([
    [react('19.3.1', 'react-three-fiber'), 'other-renderer'],
    [react('20.0.0'), 'untested-react'],
    [react('16.8.0'), 'untested-react'],
    [react('16.14.0'), null],
  ])('%#', (renderer, refusal) => {
    expect(refusalOf(component('Row'), renderer)).toBe(refusal);
  });
});

describe('refused by what it uses, in the versions where that breaks', () => {
  const effectEvent = component('Row', { memoizedState: hookList({ state: { impl: () => {} } }) });
  const lazy = component('Row', { type: Object.assign(() => null, { defaultProps: {} }), elementType: {} });
  const belowLegacy = component('Row');
  const provider = classOf(
    {},
    Object.assign(() => null, { childContextTypes: {} }),
  );
  link(provider, [fiber({}, [belowLegacy])]);

  test.each([
    ['useEffectEvent', effectEvent, '19.2.0', 'effect-event'],
    ['useEffectEvent', effectEvent, '19.3.1', null],
    ['lazy with defaultProps', lazy, '18.3.1', 'lazy-default-props'],
    ['lazy with defaultProps', lazy, '19.0.0', null],
    ['below a legacy context', belowLegacy, '18.3.1', 'legacy-context'],
    ['below a legacy context', belowLegacy, '19.0.0', null],
    ['a provider of legacy context', provider, '16.14.0', 'legacy-context'],
  ])('%s on %#', (_name, tried, version, refusal) => {
    expect(refusalOf(tried, react(version))).toBe(refusal);
  });

  test('defaultProps alone are resolved with the element: no reason', () => {
    const type = Object.assign(() => null, { defaultProps: {} });
    expect(refusalOf(component('Row', { type, elementType: type }), react('18.3.1'))).toBe(null);
  });
});
