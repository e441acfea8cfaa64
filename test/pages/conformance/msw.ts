import { BatchInterceptor } from '@mswjs/interceptors';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';
import { note, noteError, onGo, stage } from './subject.ts';

// Mock Service Worker's interceptors: replace fetch and XMLHttpRequest, answer some requests and let others through.
const interceptor = new BatchInterceptor({
  name: 'page',
  interceptors: [new FetchInterceptor(), new XMLHttpRequestInterceptor()],
});
interceptor.on('request', ({ request, controller }) => {
  const { pathname } = new URL(request.url);
  note(`asked ${request.method} ${pathname}`);
  if (pathname === '/mocked') controller.respondWith(Response.json({ mocked: true }));
  if (pathname === '/broken') controller.respondWith(Response.error());
});
interceptor.on('response', ({ response, isMockedResponse }) => note(`answered ${response.status} ${isMockedResponse}`));
interceptor.apply();

const xhr = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.addEventListener('readystatechange', () => note(`state ${request.readyState}`));
    request.addEventListener('loadend', () => resolve(`${request.status} ${request.responseText.slice(0, 15)}`));
    request.open('GET', path);
    request.send();
  });

onGo(async () => {
  note(JSON.stringify(await (await fetch('/mocked')).json()));
  note(String((await fetch('/api/through')).status));
  note(await xhr('/mocked'));
  note(await xhr('/api/through'));
  try {
    await fetch('/broken');
  } catch (error) {
    noteError(error);
  }
  stage.textContent = `${String(fetch).length > 0} ${XMLHttpRequest.name}`;
});
