import type { PanelSession } from '../../src/cli/panel-session.ts';

const WHEEL_STEPS = 40;
const KEY_STEPS = 12;

/** Moves over the whole recording and into it with real wheel and key events, one per frame or so. */
export const panAndZoom = async ({ panel, devtools }: PanelSession): Promise<void> => {
  const canvas = await panel.waitForSelector('.timeline-canvas canvas');
  const box = await canvas?.boundingBox();
  if (!box) throw new Error('no timeline');
  const { mouse, keyboard } = devtools;
  await mouse.move(box.x + box.width / 2, box.y + 60);
  const wheel = async (steps: number, deltaX: number, deltaY: number) => {
    for (let step = 0; step < steps; step++) await mouse.wheel({ deltaX, deltaY });
  };
  // all of it, then in to a tenth or so, along it, further in, along it, and out again
  await wheel(WHEEL_STEPS, 0, 200);
  await wheel(12, 0, -100);
  await wheel(WHEEL_STEPS, 120, 0);
  await wheel(16, 0, -120);
  await wheel(WHEEL_STEPS, -120, 0);
  await wheel(WHEEL_STEPS, 0, 160);
  await panel.focus('.timeline-scroll');
  for (const key of ['w', 'd', 's', 'a', 's', 'd'] as const) {
    for (let step = 0; step < KEY_STEPS; step++) await keyboard.press(key);
  }
};
