import { expect, test } from 'vitest';
import { createIdentity } from '../../../../src/agent/react/identity.ts';
import { internalsFor } from '../../../../src/agent/react/versions.ts';
import { unpackInstances, type WireFact } from '../../../../src/protocol/packed-columns.ts';
import { createFakeAgent } from './fake-agent.ts';
import { component, fiber, pair } from './fake-fiber.ts';

const react = internalsFor('19.3.1');

/** What the decoder makes of the `types` facts. */
const instancesOf = (facts: readonly WireFact[]) =>
  facts.flatMap((fact) => (fact.kind === 'types' ? [unpackInstances(fact.instances)] : []));

test('both fibers of a pair are one instance', () => {
  const { agent } = createFakeAgent();
  const { instanceId } = createIdentity(agent);
  const before = component('A');
  const id = instanceId(before, react);
  expect(instanceId(pair(before, component('A')), react)).toBe(id);
  expect(instanceId(component('A'), react)).not.toBe(id);
});

test('types and instances are introduced once, ancestors first, in one fact', () => {
  const { agent, facts } = createFakeAgent();
  const { instanceId, flush } = createIdentity(agent);
  const rows = [component('Row', { key: 'r1' }), component('Row')];
  const app = component('App', {}, [fiber({}, rows)]);
  const ids = rows.map((row) => instanceId(row, react));
  flush();
  flush();
  const appId = instanceId(app, react);
  expect(facts).toMatchObject([
    {
      kind: 'types',
      types: [{ name: 'App' }, { name: 'Row', type: 'function', memo: 'no', compiled: false }],
    },
  ]);
  expect(instancesOf(facts)).toMatchObject([
    { id: [appId, ...ids], parent: [0, appId, appId], owner: [0, 0, 0], key: [-1, 0, -1], keys: ['r1'] },
  ]);
});

test('the next recording hears everything again, under the same ids', () => {
  const { agent, facts } = createFakeAgent();
  const { instanceId, flush, restart } = createIdentity(agent);
  const app = component('App');
  const id = instanceId(app, react);
  flush();
  restart();
  expect(instanceId(app, react)).toBe(id);
  flush();
  expect(facts[1]).toEqual(facts[0]);
});

test('an owner that the build tells is introduced too', () => {
  const { agent, facts } = createFakeAgent();
  const { instanceId, flush } = createIdentity(agent);
  const app = component('App');
  const row = component('Row', { _debugOwner: app });
  component('Layout', {}, [row]);
  instanceId(row, react);
  flush();
  expect(instancesOf(facts)).toMatchObject([{ owner: expect.arrayContaining([instanceId(app, react)]) }]);
});

test('the function of a type can be found again', () => {
  const { agent } = createFakeAgent();
  const { typeId, functionOf } = createIdentity(agent);
  const app = component('App');
  expect(functionOf(typeId(app, react))).toBe(app.type);
  expect(functionOf(12345)).toBe(undefined);
});
