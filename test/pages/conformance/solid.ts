import { createEffect, createResource, createRoot, createSignal } from 'solid-js';
import html from 'solid-js/html';
import { render } from 'solid-js/web';
import { note, onGo, stage, until } from './subject.ts';

// Signals, delegated events, resources.
const [count, setCount] = createSignal(0);
createRoot(() => {
  const [data] = createResource(count, async (value) => {
    const response = await fetch(`/api/solid?n=${value}`);
    return response.text();
  });
  createEffect(() => note(`effect ${count()} ${data.state}`));
  render(
    () => html`<p>${() => count()} ${() => data()}</p><a id="inc" onClick=${() => setCount(count() + 1)}>inc</a>`,
    stage,
  );
});

onGo(async () => {
  document.querySelector<HTMLElement>('#inc')?.click();
  note(stage.textContent ?? '');
  await until(() => stage.textContent?.includes(`"n":${count()}`) === true);
  note(stage.textContent ?? '');
});
