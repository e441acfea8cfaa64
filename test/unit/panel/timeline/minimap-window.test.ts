import { describe, expect, it } from 'vitest';
import { dragWindow, gripAt } from '../../../../src/panel/view/timeline/minimap-window.ts';
import { createTimeScale } from '../../../../src/panel/view/timeline/time-scale.ts';

const bounds = { start: 0, end: 1000 };
const shown = { start: 200, end: 400 };
const scale = createTimeScale(bounds, 1000);

describe('minimap window', () => {
  it.each([
    [201, 'start'],
    [398, 'end'],
    [300, 'move'],
  ])('takes hold at %d of: %s', (x, grip) => {
    expect(gripAt(scale, shown, x, bounds)).toEqual({ grip, range: shown });
  });

  it('jumps to the pointer when pressed beside', () => {
    expect(gripAt(scale, shown, 700, bounds)).toEqual({ grip: 'move', range: { start: 600, end: 800 } });
  });

  it('moves and resizes within the recording', () => {
    expect(dragWindow('move', shown, 900, bounds)).toEqual({ start: 800, end: 1000 });
    expect(dragWindow('start', shown, -900, bounds)).toEqual({ start: 0, end: 400 });
    expect(dragWindow('end', shown, 50, bounds)).toEqual({ start: 200, end: 450 });
  });

  it('never turns inside out', () => {
    const turned = dragWindow('start', shown, 900, bounds);
    expect(turned.start).toBeLessThan(turned.end);
  });
});
