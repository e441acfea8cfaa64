import { describe, expect, test } from 'vitest';
import { analyzePicture, stepOf, stepsOf } from '../../support/cascade/look-up.ts';

describe('joining the page and the network', () => {
  test('by the key that the wrapper carried, although URLs are equal and answers come in another order', () => {
    const analysis = analyzePicture(`
      fetch GET /a 0..90 status 200
      fetch GET /a 1..50 status 404
      fetch GET /a 2..70 status 500
    `);
    expect(stepsOf(analysis, 'request').map(({ status, join, end }) => [status, join, end])).toEqual([
      [200, 'key', 90],
      [404, 'key', 50],
      [500, 'key', 70],
    ]);
  });

  test('without a key by method and URL in start order', () => {
    const analysis = analyzePicture(`
      fetch GET /a 0..90 status 201 no-key
      fetch POST /a 1..95 status 202 no-key
      fetch GET /a 2..70 status 203 no-key
    `);
    expect(stepsOf(analysis, 'request').map(({ status, join }) => [status, join])).toEqual([
      [201, 'order'],
      [202, 'order'],
      [203, 'order'],
    ]);
  });

  test('an entry that began before the page asked is another request', () => {
    const analysis = analyzePicture('har GET /a 0..20 type fetch\nfetch GET /a 100..150 no-har');
    expect(stepsOf(analysis, 'request').map(({ join }) => join)).toEqual(['har-only', 'none']);
  });

  test('the same key after a reload is another request', () => {
    const analysis = analyzePicture('fetch GET /a 0..9 status 201\nreload 1000\nfetch GET /a 1005..1009 status 202');
    expect(stepsOf(analysis, 'request').map(({ at, status }) => [at, status])).toEqual([
      [0, 201],
      [1005, 202],
    ]);
  });
});

describe('requests that are not whole', () => {
  test('no entry: what the page knows stays, the rest is null', () => {
    expect(stepOf(analyzePicture('fetch GET /a 5..50 status 204 no-har'), 'request')).toMatchObject({
      join: 'none',
      at: 5,
      end: 50,
      status: 204,
      phases: null,
      contentSize: null,
      transferSize: null,
      responseAt: 50,
    });
  });

  test('pending: no status and no end', () => {
    expect(stepOf(analyzePicture('fetch GET /a 5..'), 'request')).toMatchObject({
      status: null,
      end: null,
      responseAt: null,
    });
  });

  test('failed: status 0', () => {
    expect(stepOf(analyzePicture('fetch GET /a 5..9 failed'), 'request')).toMatchObject({
      status: 0,
      responseAt: null,
    });
    expect(stepOf(analyzePicture('fetch GET /a 5..9 failed no-har'), 'request')).toMatchObject({ status: 0 });
  });

  test('seen by the network only: no cause is claimed', () => {
    expect(stepOf(analyzePicture('har GET /logo.png 5..9 type image'), 'request')).toMatchObject({
      join: 'har-only',
      resourceType: 'image',
      at: 5,
      end: 9,
      causes: [],
      interaction: null,
    });
  });

  test('over before the recording began: left out', () => {
    expect(stepsOf(analyzePicture('har GET /logo.png -50..-9 type image'), 'request')).toEqual([]);
  });
});

test('a preflight belongs to the request that it was made for', () => {
  const analysis = analyzePicture(`
    click "Add" at 0..9 handler App.onAdd
    fetch POST http://api/x 2..60 by click
    har OPTIONS http://api/x 3..20 type preflight
  `);
  const [request, preflight] = stepsOf(analysis, 'request');
  expect(preflight).toMatchObject({ resourceType: 'preflight', causes: [{ id: request?.id, evidence: 'inferred' }] });
  expect(analysis.interactions[0]?.totals.requests).toBe(1);
});

test('an answer arrives before its body', () => {
  expect(stepOf(analyzePicture('fetch GET /a 0..100 receive 30'), 'request').responseAt).toBe(70);
});

test('the initiator is the call stack, app frames first', () => {
  const analysis = analyzePicture('fetch GET /a 0..9 in load@node_modules/lib/index.js:3:4');
  expect(stepOf(analysis, 'request').initiator).toEqual([
    {
      function: 'load',
      url: 'http://localhost/node_modules/lib/index.js',
      line: 3,
      column: 4,
      mapped: false,
      library: true,
    },
  ]);
});
