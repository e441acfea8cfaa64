import { describe, expect, it } from 'vitest';
import {
  requestKey,
  requestName,
  requestTemplate,
  shortTemplate,
} from '../../../../src/analysis/findings/request-identity.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';

const request = (text: string, bodyHash: number | null = null) =>
  createAnalysisBuilder().request(text, { at: 0, end: 1, bodyHash });

describe('requestTemplate', () => {
  it.each([
    ['GET /api/items/42', 'GET /api/items/:id'],
    ['GET /api/items/3f2504e0-4f89-11d3-9a0c-0305e82c3301/x', 'GET /api/items/:id/x'],
    ['GET /commits/deadbeef01', 'GET /commits/:id'],
    ['GET /api/items/feed', 'GET /api/items/feed'],
    ['GET /api/v2/items?b=1&a=2', 'GET /api/v2/items?a&b'],
    ['GET /graphql?operationName=Cart&variables=1', 'GET /graphql operationName=Cart'],
  ])('of %s is %s', (text, template) => {
    expect(shortTemplate(requestTemplate(request(text)) ?? '')).toBe(template);
  });

  it('is unknown for GraphQL whose operation is in the body', () => {
    expect(requestTemplate(request('POST /graphql'))).toBeNull();
  });
});

describe('requestKey', () => {
  it('sorts the query and holds the body', () => {
    expect(requestKey(request('GET /a?x=1&y=2'))).toBe(requestKey(request('GET /a?y=2&x=1')));
    expect(requestKey(request('GET /a?x=1'))).not.toBe(requestKey(request('GET /a?x=2')));
    expect(requestKey(request('POST /a', 1))).not.toBe(requestKey(request('POST /a', 2)));
  });
});

describe('requestName', () => {
  it('has no query values, which may be private', () => {
    expect(requestName(request('GET /search?q=secret'))).toBe('GET /search');
  });
});
