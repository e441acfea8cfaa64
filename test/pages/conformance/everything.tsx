import { configureStore, createSlice } from '@reduxjs/toolkit';
import { QueryClient } from '@tanstack/react-query';
import {
  Component,
  createContext,
  memo,
  Suspense,
  useContext,
  useEffect,
  useLayoutEffect,
  useReducer,
  useState,
  useTransition,
} from 'react';
import { createRoot } from 'react-dom/client';
import { Provider, useDispatch, useSelector } from 'react-redux';
import { note, noteError, onGo, sleep, stage, until } from './subject.ts';

// No library: every kind of native and of React's doings that the agent has a sensor or a wrapper for, once in each round.

const queries = new QueryClient();
Object.assign(window, { __TANSTACK_QUERY_CLIENT__: queries });

const counts = createSlice({
  name: 'counts',
  initialState: 0,
  reducers: { added: (state) => state + 1, cleared: () => 0 },
});
// without the checks of development builds, which speak when they took long
const store = configureStore({
  reducer: counts.reducer,
  middleware: (defaults) => defaults({ serializableCheck: false, immutableCheck: false }),
});

const Theme = createContext({ dark: false });

class Classic extends Component<{ readonly items: readonly number[] }, { readonly count: number }> {
  override state = { count: 0 };
  override componentDidMount() {
    this.setState({ count: 1 });
  }
  override componentDidUpdate() {
    if (this.state.count < 2) this.setState(({ count }) => ({ count: count + 1 }));
  }
  override render() {
    return <i>{`${this.state.count} ${this.props.items.length}`}</i>;
  }
}

const Leaf = memo(function Leaf({ data }: { readonly data: { readonly n: number } }) {
  const { dark } = useContext(Theme);
  const total = useSelector((state: number) => state);
  return <b>{`${data.n} ${dark} ${total}`}</b>;
});

function App() {
  const [text, setText] = useState('');
  const [step, advance] = useReducer((before: number) => before + 1, 0);
  const [isPending, start] = useTransition();
  const dispatch = useDispatch();
  useLayoutEffect(() => setText('layout'), []);
  useEffect(() => {
    dispatch(counts.actions.added());
    const timer = setTimeout(advance, 5);
    return () => clearTimeout(timer);
  }, [dispatch]);
  return (
    <Theme value={{ dark: step > 0 }}>
      <button
        id="inner"
        type="button"
        onClick={() => {
          advance();
          start(() => setText((before) => `${before} started`));
        }}
      >
        {`${text} ${step} ${isPending}`}
      </button>
      <input id="typed" defaultValue="" onChange={({ target }) => setText(target.value)} />
      <Classic items={[1, 2]} />
      <Suspense fallback="loading">
        <Leaf data={{ n: 1 }} />
      </Suspense>
    </Theme>
  );
}

const requests = async (): Promise<void> => {
  const response = await fetch('/api/one', { method: 'POST', body: 'x' });
  note(`${(await response.clone().text()).length} ${typeof (await response.json())}`);
  const reader = (await fetch(new Request('/api/two?as=pieces'))).body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) size += part.value.length;
  note(`${size} bytes`);
  await fetch('/api/fails?fail').catch((error: unknown) => note(String(error)));
  const request = new XMLHttpRequest();
  request.open('GET', '/api/xhr');
  await new Promise((resolve) => {
    request.onload = resolve;
    request.send();
  });
  note(`${request.status}`);
  navigator.sendBeacon('/api/beacon', 'x');
};

const timers = async (): Promise<void> => {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  cancelAnimationFrame(requestAnimationFrame(() => note('never')));
  await new Promise((resolve) => requestIdleCallback(resolve));
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      clearInterval(timer);
      resolve();
    }, 1);
  });
  const scheduler: { postTask: <T>(work: () => T) => Promise<T>; yield: () => Promise<void> } = Reflect.get(
    window,
    'scheduler',
  );
  note(await scheduler.postTask(() => 'task'));
  await scheduler.yield();
  queueMicrotask(() => note('queued'));
  await sleep(1);
  note('timers');
};

const promises = async (): Promise<void> => {
  note(`${(await crypto.subtle.digest('SHA-1', new Uint8Array(3))).byteLength}`);
  note(await new Blob(['blob']).text());
  await navigator.locks.request('everything', () => note('lock'));
  await (await caches.open('everything')).put('/api/kept', new Response('kept'));
  note((await (await caches.match('/api/kept'))?.text()) ?? 'lost');
  const box = document.createElement('p');
  stage.append(box);
  await box.animate({ opacity: [0, 1] }, 5).finished;
  box.remove();
};

const database = (): Promise<void> =>
  new Promise((resolve) => {
    const open = indexedDB.open('everything', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('words');
    open.onsuccess = () => {
      const transaction = open.result.transaction('words', 'readwrite');
      transaction.objectStore('words').put('value', 'key');
      const cursors = transaction.objectStore('words').openCursor();
      cursors.onsuccess = () => {
        note(`cursor ${cursors.result?.value}`);
        cursors.result?.continue();
      };
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });

const WORKER = URL.createObjectURL(new Blob(['onmessage = ({ data }) => postMessage(data + 1)']));

const messages = async (): Promise<void> => {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = ({ data }) => {
      note(`port ${data}`);
      resolve();
    };
    port2.postMessage('hello');
  });
  port1.close();
  await new Promise<void>((resolve) => {
    addEventListener('message', () => resolve(), { once: true });
    window.postMessage('self');
  });
  const worker = new Worker(WORKER);
  await new Promise<void>((resolve) => {
    worker.onmessage = ({ data }) => {
      note(`worker ${data}`);
      resolve();
    };
    worker.postMessage(1);
  });
  worker.terminate();
  const socket = new WebSocket(`ws://${location.host}/`);
  await new Promise<void>((resolve) => {
    socket.onopen = () => socket.send('1 echo');
    socket.onmessage = ({ data }) => {
      note(`socket ${data}`);
      socket.close();
      resolve();
    };
  });
};

const loads = async (): Promise<void> => {
  const image = new Image();
  await new Promise((resolve) => {
    image.onload = resolve;
    image.src = '/api/image?as=svg';
  });
  await image.decode();
  const script = document.createElement('script');
  await new Promise((resolve) => {
    script.onload = resolve;
    script.src = '/api/everything?as=script';
    document.head.append(script);
  });
  script.remove();
  const file = new FileReader();
  await new Promise((resolve) => {
    file.onload = resolve;
    file.readAsText(new Blob(['file']));
  });
  note(String(file.result));
};

const events = (): void => {
  const controller = new AbortController();
  controller.signal.addEventListener('abort', () => note('aborted'));
  controller.abort();
  stage.addEventListener('ping', () => note('ping'), { once: true });
  stage.dispatchEvent(new CustomEvent('ping'));
  const input = document.querySelector<HTMLInputElement>('#typed');
  input?.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'typed');
  input?.dispatchEvent(new Event('input', { bubbles: true }));
  input?.blur();
  performance.mark('mark');
  note(performance.measure('measure', 'mark').name);
  performance.clearMarks();
  performance.clearMeasures();
  setTimeout(() => {
    throw new Error('in a timer');
  }, 0);
  Promise.reject(new Error('nobody handles this'));
  stage.addEventListener(
    'pong',
    () => {
      throw new Error('in a listener');
    },
    { once: true },
  );
  stage.dispatchEvent(new CustomEvent('pong'));
};

let round = 0;
onGo(async () => {
  round++;
  store.dispatch(counts.actions.cleared());
  const root = createRoot(stage);
  root.render(
    <Provider store={store}>
      <App />
    </Provider>,
  );
  await until(() => stage.textContent?.includes('layout 1 false2 21 true 1') === true);
  document.querySelector<HTMLElement>('#inner')?.click();
  await until(() => stage.textContent?.includes('started 2 false') === true);
  for (const part of [requests, timers, promises, database, messages, loads]) {
    try {
      await part();
    } catch (error) {
      noteError(error);
    }
  }
  events();
  await queries.fetchQuery({
    queryKey: ['everything', round],
    queryFn: () => fetch('/api/query').then(({ status }) => status),
  });
  queries.clear();
  await until(() => stage.textContent?.startsWith('typed') === true);
  note(stage.textContent ?? '');
  root.unmount();
  stage.removeAttribute('style');
});
