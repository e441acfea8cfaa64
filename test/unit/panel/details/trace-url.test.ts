import { expect, test } from 'vitest';
import { traceUrl } from '../../../../src/panel/view/details/trace-url.ts';

const ID = '4bf92f3577b34da6a3ce929d0e0e4736';

test('the id goes into the link, wherever it is named', () => {
  expect(traceUrl(ID, 'http://localhost:16686/trace/{traceId}')).toBe(`http://localhost:16686/trace/${ID}`);
  expect(traceUrl(ID, 'https://x.test/{traceId}?id={traceId}')).toBe(`https://x.test/${ID}?id=${ID}`);
});

test('no link without a setting, nor by one that is no address', () => {
  expect(traceUrl(ID, '')).toBe(null);
  expect(traceUrl(ID, 'javascript:alert({traceId})')).toBe(null);
});

test('an id out of a foreign file cannot break out of the link', () => {
  expect(traceUrl('../x?a=1#"', 'https://x.test/trace/{traceId}')).toBe('https://x.test/trace/..%2Fx%3Fa%3D1%23%22');
});
