import * as Turbo from '@hotwired/turbo';
import { note, onGo, stage, until } from './subject.ts';

// Frames and streams: intercepts links, patches submission, renders what it fetches.
Turbo.session.drive = false;
for (const type of ['turbo:before-fetch-request', 'turbo:before-frame-render', 'turbo:before-stream-render'])
  document.addEventListener(type, () => note(type));

onGo(async () => {
  stage.innerHTML = '<ul id="list"></ul><turbo-frame id="part"><a href="/api/turbo?as=frame">go</a></turbo-frame>';
  stage.querySelector('a')?.click();
  await until(() => stage.querySelector('turbo-frame p') !== null);
  Turbo.renderStreamMessage(
    '<turbo-stream action="append" target="list"><template><li>streamed</li></template></turbo-stream>',
  );
  await until(() => stage.querySelector('li') !== null);
  await until(() => !stage.querySelector('turbo-frame')?.hasAttribute('busy'));
  note(stage.innerHTML);
});
