import {
  type AccuracyCase,
  avoidable,
  counts,
  harmful,
  necessary,
  sameProps,
  unknown,
  withoutFix,
} from './expectation.ts';

const equal = (id: string, what: string): AccuracyCase => ({
  id,
  what,
  renders: [counts(), avoidable('C', 'strong', 'data-equal', 'Parent', 'prop o')],
});
const changed = (id: string, what: string, prop = 'o'): AccuracyCase => ({
  id,
  what,
  renders: [counts(), necessary('C', `prop ${prop}`)],
});
const closed = (id: string, what: string): AccuracyCase => ({
  id,
  what,
  renders: [counts(), unknown('C', 'avoidable', 'prop o')],
});

/** Props of a memoized child C. */
export const propCases: readonly AccuracyCase[] = [
  {
    id: 'valueAndFunction',
    what: 'value changed, function new',
    renders: [counts(), necessary('C', 'prop v', 'prop on')],
  },
  {
    id: 'valueAndData',
    what: 'value changed, equal object new',
    renders: [counts(), necessary('C', 'prop v', 'prop o')],
  },
  {
    id: 'dataAndFunction',
    what: 'equal object and function, both new',
    renders: [counts(), avoidable('C', 'weak', 'functions-only', 'Parent', 'prop o', 'prop on')],
  },
  changed('propAdded', 'a prop is added', 'v'),
  changed('propRemoved', 'a prop is removed', 'v'),
  { id: 'comparatorDeepRight', what: 'deep comparator, equal content', renders: [counts()], also: { hits: { C: 1 } } },
  changed('comparatorDeepChanged', 'deep comparator, other content'),
  {
    id: 'comparatorByReference',
    what: 'comparator compares by reference, content equal',
    renders: [counts(), avoidable('C', 'strong', 'data-equal', 'Parent', 'prop o')],
  },
  { id: 'comparatorTooLazy', what: 'comparator hides a changed value', renders: [counts()], also: { hits: { C: 1 } } },
  equal('equalArray', 'array of equal content'),
  changed('changedDeep', 'change four levels down'),
  equal('equalMap', 'Map of equal content'),
  changed('changedMap', 'Map with another value'),
  equal('equalSet', 'Set of equal content'),
  changed('changedSet', 'Set with another member'),
  equal('equalDate', 'Date of the same time'),
  changed('changedDate', 'Date of another time'),
  equal('equalFrozen', 'frozen objects of equal content'),
  equal('equalNullPrototype', 'object without prototype, equal content'),
  equal('equalSymbolKey', 'symbol key, equal content'),
  changed('changedSymbolKey', 'symbol key, other content'),
  equal('equalCycle', 'object that refers to itself, equal content'),
  changed('changedCycle', 'object that refers to itself, other content'),
  closed('equalInstance', 'class instance with equal fields (private ones cannot be read)'),
  changed('changedInstance', 'class instance with another field'),
  closed('getter', 'getter: must not be run'),
  changed('getterBesideChange', 'getter beside a changed value'),
  equal('typedArrayEqual', 'typed array of equal content'),
  changed('typedArrayChanged', 'typed array with another number'),
  equal('largeEqual', 'array of 2 000 equal numbers'),
  {
    id: 'functionInData',
    what: 'function inside an object',
    renders: [counts(), avoidable('C', 'weak', 'functions-only', 'Parent', 'prop o')],
  },
  {
    id: 'boundFunction',
    what: 'bound function: what it is bound to cannot be read',
    renders: [counts(), unknown('C', 'necessary', 'prop on')],
  },
  {
    id: 'elementWithFunction',
    what: 'element prop with a function inside',
    renders: [counts(), avoidable('C', 'weak', 'elements-equal', 'Parent', 'prop v')],
  },
  changed('elementChanged', 'element prop with other text', 'v'),
  changed('elementOtherType', 'element prop of another type', 'v'),
  changed('childrenText', 'children text changed', 'children'),
  {
    id: 'childrenFunction',
    what: 'function as children',
    renders: [counts(), avoidable('RenderProp', 'weak', 'functions-only', 'Parent', 'prop children')],
  },
  {
    id: 'callbackChangedDependency',
    what: 'useCallback whose dependency changed by value',
    renders: [counts(), necessary('C', 'prop on')],
  },
  { id: 'callbackStable', what: 'stable useCallback', renders: [counts()], also: { hits: { C: 1 } } },
  equal('memoUnstableDependency', 'useMemo with an unstable dependency'),
  equal('customHookObject', 'object made by a custom hook'),
  {
    id: 'mutatedInPlace',
    what: 'same object, mutated in place',
    renders: [counts(), harmful(avoidable('Shows', 'weak', 'props-equal', 'Parent', 'parent'))],
  },
  {
    id: 'mutatedUnderMemo',
    what: 'mutated in place, hidden by memo',
    renders: [counts()],
    also: { hits: { Shows: 1 } },
  },
  { id: 'portalChild', what: 'child through a portal', renders: [counts(), sameProps('C', 'Parent')] },
  {
    id: 'memoInside',
    what: 'child with useMemo of its own',
    renders: [counts(), sameProps('CompiledByHand', 'Parent')],
  },
  {
    id: 'effectEvent',
    what: 'useEffectEvent, where React.memo works with it',
    since: '19.3',
    renders: [counts(), sameProps('UsesEvent', 'Parent')],
  },
  {
    id: 'effectEvent',
    what: 'useEffectEvent, which React.memo breaks in 19.2',
    only: ['19.2.0'],
    renders: [counts(), withoutFix(sameProps('UsesEvent', 'Parent'))],
  },
];
