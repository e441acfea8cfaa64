import { type Patterns, sleep } from './run.ts';

/** An event emitter as libraries write it. */
const emitter = () => {
  const listeners = new Map<string, Set<() => void>>();
  return {
    on: (type: string, listener: () => void) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    },
    emit: (type: string) => {
      for (const listener of listeners.get(type) ?? []) listener();
    },
  };
};

const box = (): HTMLElement => {
  const element = document.createElement('div');
  element.style.cssText = 'width:20px;height:20px';
  document.body.append(element);
  return element;
};

const whenPosted = new Map<string, () => void>();
window.addEventListener('message', ({ data }) => whenPosted.get(String(data))?.());

/** Events, in the page and of the browser. */
export const eventPatterns: Patterns = {
  'event emitter': async ({ url, done }) => {
    const bus = emitter();
    bus.on('answer', done);
    await fetch(url());
    bus.emit('answer');
  },
  'custom event': async ({ url, done }) => {
    const target = new EventTarget();
    target.addEventListener('answer', done);
    await fetch(url());
    target.dispatchEvent(new CustomEvent('answer'));
  },
  'programmatic click': async ({ url, done }) => {
    const button = document.createElement('button');
    button.addEventListener('click', done);
    await fetch(url());
    button.click();
  },
  'abort event': ({ wait, done }) => {
    const controller = new AbortController();
    controller.signal.addEventListener('abort', done);
    setTimeout(() => controller.abort(), wait);
  },
  MessageChannel: ({ done }) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  },
  'MessageChannel in a promise': async ({ done }) => {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(null);
    });
    done();
  },
  'window.postMessage': ({ id, done }) => {
    whenPosted.set(id, done);
    window.postMessage(id, '*');
  },
  FileReader: ({ id, done }) => {
    const reader = new FileReader();
    reader.onload = done;
    reader.readAsText(new Blob([id]));
  },
  MutationObserver: async ({ url, done }) => {
    const element = box();
    new MutationObserver(() => done()).observe(element, { attributes: true });
    await fetch(url());
    element.title = 'changed';
  },
  ResizeObserver: ({ done }) => {
    const element = box();
    let first = true;
    new ResizeObserver(() => {
      if (first) element.style.width = '40px';
      else done();
      first = false;
    }).observe(element);
  },
  IntersectionObserver: ({ done }) => new IntersectionObserver(() => done()).observe(box()),
  'animation.finished': async ({ wait, done }) => {
    await box().animate([{ opacity: 0 }, { opacity: 1 }], wait).finished;
    done();
  },
  'animation onfinish': ({ wait, done }) => {
    box().animate([{ opacity: 0 }, { opacity: 1 }], wait).onfinish = done;
  },
  transitionend: ({ done }) => {
    const element = box();
    element.style.transition = 'opacity 50ms';
    element.style.opacity = '1';
    element.addEventListener('transitionend', done);
    element.getBoundingClientRect();
    element.style.opacity = '0';
  },
  'image load': ({ url, done }) => {
    const image = new Image();
    image.onload = done;
    image.src = `${url()}&as=svg`;
  },
  'image decode': async ({ url, done }) => {
    const image = new Image();
    image.src = `${url()}&as=svg`;
    await image.decode();
    done();
  },
  'script load': ({ url, done }) => {
    const script = document.createElement('script');
    script.onload = done;
    script.src = `${url()}&as=script`;
    document.head.append(script);
  },
  'import()': async ({ url, done }) => {
    await import(/* @vite-ignore */ `${url()}&as=module`);
    done();
  },
  'focus moved': async ({ wait, done }) => {
    const input = document.createElement('input');
    input.addEventListener('focus', done);
    document.body.append(input);
    await sleep(wait);
    input.focus();
  },
};
