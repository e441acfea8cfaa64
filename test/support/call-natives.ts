/** Runs in a page of its own text alone, as describe-natives.ts does. */

/** Calls natives rightly and wrongly: what they give, throw, or reject with; `this` and arguments of callbacks. */
export const callNatives = async (): Promise<Record<string, string>> => {
  const nothing = (): void => {};
  const show = (value: unknown): string => {
    if (value instanceof Promise) {
      const own = Object.getPrototypeOf(value) === Promise.prototype && value.constructor === Promise;
      return own && Reflect.ownKeys(value).length === 0 ? 'Promise' : 'odd promise';
    }
    return typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value;
  };
  const problem = (error: unknown): string => {
    if (error instanceof DOMException) return `DOMException ${error.name}: ${error.message}`;
    return error instanceof Error
      ? `${error.constructor.name} ${error.name}: ${error.message}`
      : `odd ${String(error)}`;
  };
  const outcome = async (work: () => unknown): Promise<string> => {
    let result: unknown;
    try {
      result = work();
    } catch (error) {
      return `threw ${problem(error)}`;
    }
    const shown = show(result);
    if (!(result instanceof Promise)) return shown;
    try {
      return `${shown} of ${show(await result)}`;
    } catch (error) {
      return `${shown} rejected ${problem(error)}`;
    }
  };
  /** Calls anything with anything: what TypeScript would not let through is the point. */
  const call = (owner: object, key: string, self: unknown, ...args: unknown[]): unknown =>
    Reflect.apply(Reflect.get(owner, key), self, args);
  const accessor = (owner: object, key: string, slot: 'get' | 'set', self: unknown, ...args: unknown[]): unknown =>
    Reflect.apply(Object(Object.getOwnPropertyDescriptor(owner, key)?.[slot]), self, args);
  const callback = (start: (run: (...args: unknown[]) => void) => void): Promise<string> =>
    new Promise((resolve) => {
      start(function (this: unknown, ...args: unknown[]) {
        resolve(
          `${this === undefined ? 'undefined' : this === window ? 'window' : show(this)}(${args.map(show).join()})`,
        );
      });
    });

  const { fetch: detachedFetch, setTimeout: detachedTimeout, queueMicrotask: detachedMicrotask } = window;
  const port = () => new MessageChannel().port1;
  const scheduler = Object(Reflect.get(window, 'scheduler'));
  const used = new Response('x');
  await used.text();
  const event = new Event('x');
  const target = new EventTarget();
  let nested = '';
  target.addEventListener('x', () => {
    try {
      target.dispatchEvent(event);
    } catch (error) {
      nested = problem(error);
    }
  });
  target.dispatchEvent(event);
  class Emitter extends EventTarget {
    override dispatchEvent(sent: Event): boolean {
      return super.dispatchEvent(sent) && this instanceof Emitter;
    }
  }
  class Xhr extends XMLHttpRequest {
    override send(): void {
      super.send();
    }
  }
  class Answer extends Response {
    override async json(): Promise<unknown> {
      return [await super.json()];
    }
  }
  class Channel extends MessageChannel {
    readonly both = [this.port1, this.port2];
  }
  const probes: Record<string, () => unknown> = {
    fetch: () => fetch('/api/x'),
    'fetch, detached': () => detachedFetch('/api/x'),
    'fetch()': () => call(window, 'fetch', window),
    'fetch of a bad URL': () => fetch('http://['),
    'fetch with a bad method': () => fetch('/api/x', { method: 'TRACE' }),
    'fetch with a body and GET': () => fetch('/api/x', { body: 'x' }),
    'fetch with a throwing getter': () =>
      fetch('/api/x', {
        get method(): string {
          throw new RangeError('mine');
        },
      }),
    'fetch of a throwing object': () =>
      call(window, 'fetch', window, {
        toString: () => {
          throw new RangeError('mine');
        },
      }),
    'fetch of an aborted signal': () => fetch('/api/x', { signal: AbortSignal.abort() }),
    'fetch aborted with a reason': () => fetch('/api/x', { signal: AbortSignal.abort(new RangeError('mine')) }),
    'fetch on an object': () => call(window, 'fetch', {}, '/api/x'),
    'new fetch': () => Reflect.construct(window.fetch, ['/api/x']),
    'json of no JSON': () => new Response('x').json(),
    'json of a used body': () => used.json(),
    'json on an object': () => call(Response.prototype, 'json', {}),
    'body on an object': () => accessor(Response.prototype, 'body', 'get', {}),
    'body of a response': async () => (await fetch('/api/x')).body,
    'reader of a locked stream': async () => {
      const { body } = await fetch('/api/x');
      body?.getReader();
      return body?.getReader();
    },
    'read on an object': () => call(ReadableStreamDefaultReader.prototype, 'read', {}),
    'clone of a used response': () => used.clone(),
    'a subclass of Response': () => new Answer('[1]').json(),
    'XHR send before open': () => new XMLHttpRequest().send(),
    'XHR send on an object': () => call(XMLHttpRequest.prototype, 'send', {}),
    'XHR open()': () => call(XMLHttpRequest.prototype, 'open', new XMLHttpRequest()),
    'XHR open of a bad URL': () => new XMLHttpRequest().open('GET', 'http://['),
    'XHR sent twice': () => {
      const xhr = new XMLHttpRequest();
      xhr.open('GET', '/api/x');
      xhr.send();
      xhr.send();
    },
    'a subclass of XMLHttpRequest': () =>
      new Promise((resolve) => {
        const xhr = new Xhr();
        xhr.open('GET', '/api/x');
        xhr.onload = () => resolve([xhr.status, xhr instanceof Xhr]);
        xhr.send();
      }),
    'XHR synchronous': () => {
      const xhr = new XMLHttpRequest();
      xhr.open('GET', '/api/x', false);
      xhr.send();
      return xhr.responseText;
    },
    'setTimeout()': () => call(window, 'setTimeout', window),
    'setTimeout, detached': () => detachedTimeout(nothing),
    'setTimeout on an object': () => call(window, 'setTimeout', {}, nothing),
    'setTimeout of null': () => call(window, 'setTimeout', window, null),
    'setTimeout with a throwing delay': () =>
      call(window, 'setTimeout', window, nothing, {
        valueOf: () => {
          throw new RangeError('mine');
        },
      }),
    setInterval: () => {
      const timer = setInterval(nothing, 9);
      clearInterval(timer);
      return timer;
    },
    'clearTimeout of nothing': () => clearTimeout(undefined),
    'requestAnimationFrame()': () => call(window, 'requestAnimationFrame', window),
    'requestAnimationFrame of a string': () => call(window, 'requestAnimationFrame', window, 'x'),
    'requestIdleCallback of null': () => call(window, 'requestIdleCallback', window, null),
    'requestIdleCallback with bad options': () => call(window, 'requestIdleCallback', window, nothing, 1),
    'queueMicrotask of a number': () => call(window, 'queueMicrotask', window, 1),
    'queueMicrotask, detached': () => detachedMicrotask(nothing),
    'postTask()': () => call(scheduler, 'postTask', scheduler),
    'postTask with a bad priority': () => call(scheduler, 'postTask', scheduler, nothing, { priority: 'x' }),
    'postTask of a value': () => call(scheduler, 'postTask', scheduler, () => 7),
    'postTask of an error': () =>
      call(scheduler, 'postTask', scheduler, () => {
        throw new RangeError('mine');
      }),
    yield: () => call(scheduler, 'yield', scheduler),
    'yield on an object': () => call(scheduler, 'yield', {}),
    'post of a function to a port': () => port().postMessage(nothing),
    'post on an object': () => call(MessagePort.prototype, 'postMessage', {}, 1),
    'port1 of an object': () => accessor(MessageChannel.prototype, 'port1', 'get', {}),
    'onmessage of an object': () => accessor(MessagePort.prototype, 'onmessage', 'set', {}, nothing),
    'onmessage of a number': () => {
      const one = port();
      accessor(MessagePort.prototype, 'onmessage', 'set', one, 1);
      return one.onmessage;
    },
    'a subclass of MessageChannel': () => new Channel().both.every((one) => one instanceof MessagePort),
    'window.postMessage()': () => call(window, 'postMessage', window),
    'window.postMessage of a function': () => window.postMessage(nothing),
    'window.postMessage to a bad origin': () => window.postMessage(1, 'x'),
    'postMessage to a worker on an object': () => call(Worker.prototype, 'postMessage', {}, 1),
    'indexedDB.open()': () => call(indexedDB, 'open', indexedDB),
    'indexedDB.open': () => indexedDB.open('probe'),
    'get on an object': () => call(IDBObjectStore.prototype, 'get', {}, 1),
    'sendBeacon()': () => call(navigator, 'sendBeacon', navigator),
    'sendBeacon of a bad URL': () => navigator.sendBeacon('http://['),
    sendBeacon: () => navigator.sendBeacon('/api/x', 'x'),
    'dispatchEvent()': () => call(target, 'dispatchEvent', target),
    'dispatchEvent of an object': () => call(target, 'dispatchEvent', target, {}),
    'dispatchEvent within itself': () => {
      throw new RangeError(nested);
    },
    'a subclass of EventTarget': () => new Emitter().dispatchEvent(new Event('x')),
    'click on an object': () => call(HTMLElement.prototype, 'click', {}),
    'abort on an object': () => call(AbortController.prototype, 'abort', {}),
    'digest of a bad name': () => call(crypto.subtle, 'digest', crypto.subtle, 'x', new Uint8Array()),
    digest: () => crypto.subtle.digest('SHA-1', new Uint8Array()),
    'digest()': () => call(crypto.subtle, 'digest', crypto.subtle),
    'text on an object': () => call(Blob.prototype, 'text', {}),
    'caches.match': () => caches.match('/nowhere'),
    'caches.open()': () => call(caches, 'open', caches),
    'locks.request()': () => call(navigator.locks, 'request', navigator.locks),
    'locks.request': () => navigator.locks.request('probe', () => 7),
    'locks.request of an error': () =>
      navigator.locks.request('probe', () => {
        throw new RangeError('mine');
      }),
    'toString of an object': () => call(Function.prototype, 'toString', {}),
    'toString of a class': () => String(Emitter).slice(0, 13),
    'a fetch as a value': () => structuredClone(fetch),
    'bound fetch': () => fetch.bind(window)('/api/x'),
    'properties of fetch': () => Object.isFrozen(fetch) || Reflect.set(fetch, 'mine', 1, Object.create(null)),
    'callback of setTimeout': () => callback((run) => setTimeout(run, 0, 1, 'x')),
    'callback of requestAnimationFrame': () => callback((run) => requestAnimationFrame(run)),
    'callback of requestIdleCallback': () => callback((run) => requestIdleCallback(run)),
    'callback of queueMicrotask': () => callback((run) => queueMicrotask(run)),
    'callback of postTask': () => callback((run) => call(scheduler, 'postTask', scheduler, run)),
    'callback of locks.request': () => callback((run) => navigator.locks.request('probe', run)),
    'an error in a timer': () => call(window, 'thrown', window),
    'an unhandled rejection': () => call(window, 'unhandled', window),
    'a handled rejection': () => call(window, 'handled', window),
  };
  const results: Record<string, string> = {};
  for (const [name, work] of Object.entries(probes)) results[name] = await outcome(work);
  return results;
};
