import { expect, test } from 'vitest';
import { createActionRelay } from '../../../../src/agent/stores/action-relay.ts';

const store = { kind: 'redux', name: '' } as const;

test('a dispatch just runs where nobody listens', () => {
  const relay = createActionRelay();
  expect(relay.perform(store, { type: 'add' }, () => 3)).toBe(3);
  expect(() => relay.announce(store, { type: 'add' })).not.toThrow();
});

test('who listens runs the dispatch', () => {
  const relay = createActionRelay();
  const heard: unknown[] = [];
  relay.listen({
    perform: (_store, action, dispatch) => {
      heard.push(action);
      return dispatch();
    },
    announce: (_store, action) => heard.push(action),
  });
  expect(relay.perform(store, 'a', () => 4)).toBe(4);
  relay.announce(store, 'b');
  expect(heard).toEqual(['a', 'b']);
});
