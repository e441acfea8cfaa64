import { animate, delay, frame } from 'motion';
import { note, onGo, stage } from './subject.ts';

// Web animations and its own frame loop.
onGo(async () => {
  const box = document.createElement('p');
  box.textContent = 'box';
  stage.replaceChildren(box);
  await animate(box, { opacity: [1, 0.5] }, { duration: 0.03 });
  note(`opacity ${getComputedStyle(box).opacity}`);
  const values: number[] = [];
  await animate(0, 10, { duration: 0.03, onUpdate: (value) => values.push(value) });
  note(`ended at ${values.at(-1)}`);
  const stopped = animate(box, { rotate: 90 }, { duration: 9 });
  stopped.cancel();
  await new Promise<void>((resolve) => {
    frame.read(() => note('read'));
    frame.update(() => note('update'));
    frame.render(() => {
      note('render');
      resolve();
    });
  });
  await new Promise<void>((resolve) => delay(() => resolve(), 0.02));
  box.removeAttribute('style');
});
