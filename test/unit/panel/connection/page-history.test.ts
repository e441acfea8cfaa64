import { expect, it } from 'vitest';
import { createPageHistory } from '../../../../src/panel/connection/page-history.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

const at = (url: string) => ({ ...sampleFacts.document, url });

it('says nothing of the first document, nor of one that answers twice', () => {
  const history = createPageHistory();
  expect(history.meet('a', at('http://a.test/'))).toBeNull();
  expect(history.meet('a', at('http://a.test/'))).toBeNull();
  expect(history.current()).toBe('a');
});

it('forgets the pages of the recording before', () => {
  const history = createPageHistory();
  history.meet('a', at('http://a.test/'));
  history.leave();
  expect(history.current()).toBeNull();
  history.restart();
  expect(history.meet('a', at('http://a.test/'))).toBeNull();
});
