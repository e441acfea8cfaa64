import { useEffect, useRef, useState } from 'react';
import { burn } from './burn.ts';

const busy = () => {
  console.info('busy');
  burn(400);
};
/** `beBusy()` begins a task that takes long, and says so at once: what is pressed then has to wait for its end. */
export function InputDelay() {
  const [n, setN] = useState(0);
  Object.assign(globalThis, { beBusy: () => setTimeout(busy) });
  return (
    <button id="go" type="button" onClick={() => setN(n + 1)}>
      {n}
    </button>
  );
}

const BOXES = Array.from({ length: 3000 }, (_, n) => <i key={n}>box {n} </i>);
export function ForcedReflow() {
  const box = useRef<HTMLElement>(null);
  const measure = () => /* forced-reflow */ {
    const until = performance.now() + 200;
    for (let width = 300; performance.now() < until; width++) {
      if (box.current === null) return;
      box.current.style.width = `${300 + (width % 400)}px`;
      box.current.dataset.height = String(box.current.offsetHeight);
    }
  };
  return (
    <main ref={box}>
      <button id="go" type="button" onClick={measure}>
        measure
      </button>
      {BOXES}
    </main>
  );
}

const STEPS = ['cart', 'stock', 'prices', 'delivery', 'coupons'];

/** One answer after the other, each asked for by an effect once the one before is shown: five places, none of them half. */
export function Architecture() {
  const [step, setStep] = useState(-1);
  useEffect(() => {
    const name = STEPS[step];
    if (name === undefined) return;
    fetch(`/api/${name}?delay=60&plain`)
      .then((answer) => answer.json())
      .then(() => setStep(step + 1));
  }, [step]);
  const begin = () => setStep(0); // architecture
  return (
    <button id="go" type="button" onClick={begin}>
      {step}
    </button>
  );
}
