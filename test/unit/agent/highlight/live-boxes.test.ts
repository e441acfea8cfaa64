import { expect, test } from 'vitest';
import type { LiveRender } from '../../../../src/agent/agent-context.ts';
import { createLiveBoxes, SHOWN_FOR } from '../../../../src/agent/highlight/live-boxes.ts';

// only ever used as keys
const element = (): Element => Object.create(null);
const render = (name: string, elements: readonly Element[], avoidable = false): LiveRender => ({
  name,
  avoidable,
  elements,
});

test('components that share an element share a box, and an avoidable one shows', () => {
  const boxes = createLiveBoxes();
  const main = element();
  expect(boxes.add([render('App', [main]), render('Layout', [main], true), render('Page', [main])])).toEqual([main]);
  boxes.show(main, 0);
  expect(boxes.get(main)).toEqual({ label: 'App, Layout +1', avoidable: true, until: SHOWN_FOR });
});

test('a render again while it is shown counts up and stays longer', () => {
  const boxes = createLiveBoxes();
  const row = element();
  boxes.add([render('Row', [row])]);
  boxes.show(row, 0);
  boxes.add([render('Row', [row])]);
  boxes.show(row, 500);
  expect(boxes.get(row)).toMatchObject({ label: 'Row × 2', until: 500 + SHOWN_FOR });
  expect(boxes.expire(SHOWN_FOR)).toBe(500 + SHOWN_FOR);
  expect(boxes.expire(500 + SHOWN_FOR)).toBe(null);
  expect(boxes.get(row)).toBe(null);
});

test('its time runs from when it is in sight, however late the browser placed it', () => {
  const boxes = createLiveBoxes();
  const [row, hidden] = [element(), element()];
  boxes.add([render('Row', [row, hidden])]);
  expect(boxes.expire(5 * SHOWN_FOR)).toBe(null);
  boxes.show(row, 5 * SHOWN_FOR);
  boxes.drop(hidden);
  expect(boxes.get(hidden)).toBe(null);
  expect(boxes.expire(5 * SHOWN_FOR)).toBe(6 * SHOWN_FOR);
  expect(boxes.expire(6 * SHOWN_FOR)).toBe(null);
});
