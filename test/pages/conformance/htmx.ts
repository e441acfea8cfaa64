import htmx from 'htmx.org';
import { note, onGo, stage, until } from './subject.ts';

// Attributes that ask the server and swap in what it answers, with events around each step.
for (const type of ['htmx:config:request', 'htmx:before:request', 'htmx:after:request', 'htmx:after:swap'])
  document.body.addEventListener(type, () => note(type));

onGo(async () => {
  stage.innerHTML = '<a hx-get="/api/htmx?as=text&size=5" hx-target="#out" hx-trigger="ask">ask</a><p id="out"></p>';
  htmx.process(stage);
  const swapped = new Promise((resolve) => {
    document.body.addEventListener('htmx:after:swap', resolve, { once: true });
  });
  stage.querySelector('a')?.dispatchEvent(new CustomEvent('ask'));
  await swapped;
  await until(() => stage.textContent?.includes('xxxxx') === true);
  note(stage.textContent ?? '');
});
