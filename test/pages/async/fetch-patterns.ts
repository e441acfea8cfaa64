import axios from 'axios';
import { type Patterns, sleep } from './run.ts';

/** Requests, and the ways in which code goes on after them. */
export const fetchPatterns: Patterns = {
  'await fetch': async ({ url, done }) => {
    const response = await fetch(url());
    await response.json();
    done();
  },
  'then chain': ({ url, done }) =>
    fetch(url())
      .then((response) => response.json())
      .then((answer) => [answer])
      .then(() => done()),
  'nested async functions': async ({ url, done }) => {
    const inner = async () => (await fetch(url())).json();
    const middle = async () => ({ answer: await inner() });
    const outer = async () => (await middle()).answer;
    await outer();
    done();
  },
  'two in a row': async ({ url, done }) => {
    await (await fetch(url('first'))).json();
    await (await fetch(url('second'))).json();
    done();
  },
  'Promise.all': async ({ url, done }) => {
    const answers = await Promise.all([fetch(url('one')), fetch(url('two'))]);
    await Promise.all(answers.map((answer) => answer.text()));
    done();
  },
  'Promise.race': async ({ url, done }) => {
    await Promise.race([fetch(url('one')), fetch(url('two'))]);
    done();
  },
  'Promise.allSettled': async ({ url, done }) => {
    await Promise.allSettled([fetch(url('one')), fetch(`${url('two')}&fail`)]);
    done();
  },
  'Promise.any': async ({ url, done }) => {
    await Promise.any([fetch(`${url('one')}&fail`), fetch(url('two'))]);
    done();
  },
  'error status': ({ url, done }) =>
    fetch(`${url()}&status=500`)
      .then((response) => {
        if (!response.ok) throw new Error('server');
      })
      .catch(() => done()),
  'network error': async ({ url, done }) => {
    try {
      await fetch(`${url()}&fail`, { method: 'POST' });
    } catch {
      done();
    }
  },
  finally: ({ url, done }) =>
    fetch(url())
      .then((response) => response.text())
      .finally(done),
  'abort by a timer': async ({ url, wait, done }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), wait / 2);
    await fetch(`${url()}0`, { signal: controller.signal }).catch(() => done());
  },
  'AbortSignal.timeout': ({ url, wait, done }) =>
    fetch(`${url()}0`, { signal: AbortSignal.timeout(wait / 2) }).catch(() => done()),
  'stream reader': async ({ url, done }) => {
    const reader = (await fetch(`${url()}&as=pieces`)).body?.getReader();
    while (reader && !(await reader.read()).done);
    done();
  },
  'for await over a body': async ({ url, done }) => {
    const { body } = await fetch(`${url()}&as=pieces`);
    // TypeScript's DOM library does not know that streams are iterable
    const pieces: AsyncIterable<Uint8Array> | null = Object(body);
    let size = 0;
    for await (const piece of pieces ?? []) size += piece.length;
    if (size > 0) done();
  },
  'piped stream': async ({ url, done }) => {
    const { body } = await fetch(`${url()}&as=pieces`);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    while (reader && !(await reader.read()).done);
    done();
  },
  'cloned response': async ({ url, done }) => {
    const response = await fetch(url());
    await response.clone().text();
    done();
  },
  'Request object': async ({ url, done }) => {
    await (await fetch(new Request(url(), { method: 'POST', body: '{}' }))).json();
    done();
  },
  'retry with back-off': async ({ url, wait, done }) => {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(url(`attempt${attempt}`) + (attempt < 3 ? '&status=503' : ''));
      if (response.ok) return done();
      await sleep(wait / 8);
    }
  },
  '60 awaits deep': async ({ url, done }) => {
    const deep = async (depth: number): Promise<unknown> => (depth === 0 ? fetch(url()) : await deep(depth - 1));
    await deep(60);
    done();
  },
  'XHR onload': ({ url, done }) => {
    const xhr = new XMLHttpRequest();
    xhr.open('GET', url());
    xhr.onload = done;
    xhr.send();
  },
  'XHR readystatechange': ({ url, done }) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', url());
    xhr.onreadystatechange = () => xhr.readyState === 4 && done();
    xhr.send('{}');
  },
  'XHR in a promise': async ({ url, done }) => {
    await new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.addEventListener('loadend', resolve);
      xhr.open('GET', url());
      xhr.send();
    });
    await null;
    done();
  },
  axios: async ({ url, done }) => {
    await axios.get(url());
    done();
  },
  'axios with fetch and interceptors': async ({ url, done }) => {
    const client = axios.create({ adapter: 'fetch' });
    client.interceptors.request.use(async (config) => config);
    client.interceptors.response.use((response) => response);
    await client.post(url(), { item: 1 });
    done();
  },
  'axios error': ({ url, done }) => axios.get(`${url()}&status=500`).catch(() => done()),
  'beacon and timer': ({ url, wait, done }) => {
    navigator.sendBeacon(url(), '{}');
    setTimeout(done, wait);
  },
};
