/**
 * What the pages of this folder share: a button that uses a library, and a log of what the library did, in order. A test
 * compares the whole page and log with and without a recording (test/browser/libraries.test.ts).
 */

const lines: string[] = [];
/** Uncaught errors and unhandled rejections: when the browser tells of them, compared with answers of a server, is chance. */
const problems: string[] = [];
Object.assign(window, { conformance: { lines, problems } });

/** Adds a line to the log. Nothing in it may depend on time or chance. */
export const note = (line: string): void => {
  lines.push(line);
};

/** The error, and the frames of its stack as the page reads them. */
export const noteError = (error: unknown): void => {
  if (!(error instanceof Error)) {
    note(`no error: ${String(error)}`);
    return;
  }
  note(`${error.name}: ${error.message}`);
  for (const frame of (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))) note(frame);
};

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Waits until something is true, however long that takes. */
export const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await sleep(4);
};

/** An element for what the library shows. */
export const stage: HTMLElement = document.createElement('div');
stage.id = 'stage';

/** In which order the browser runs what is queued now. */
const probeOrder = (): void => {
  setTimeout(note, 0, 'first timer');
  setTimeout(() => {
    note('second timer');
    queueMicrotask(() => note('microtask of the second timer'));
    Promise.resolve().then(() => note('promise of the second timer'));
  }, 0);
  const observer = new MutationObserver(() => note('mutation'));
  observer.observe(stage, { attributes: true });
  queueMicrotask(() => note('microtask'));
  stage.setAttribute('data-probe', '');
  Promise.resolve()
    .then(() => note('promise'))
    .then(() => note('second promise'))
    .finally(() => observer.disconnect());
};

/** What libraries look at to find out whether a native is one. */
const probeNatives = (): void => {
  const { prototype } = Performance;
  for (const native of [fetch, setTimeout, queueMicrotask, XMLHttpRequest.prototype.send, prototype.measure]) {
    note(
      `${native.name} ${native.length} ${Reflect.ownKeys(native).map(String).sort().join()} ${String(native).length}`,
    );
  }
};

/** Puts in a button; `use` uses the library each time that it is clicked. Then <html data-round> counts, which a test awaits. */
export const onGo = (use: () => unknown): void => {
  // frames of ours take room in a stack too: this is to show whether the page's own are the same
  Reflect.set(Error, 'stackTraceLimit', 100);
  addEventListener('error', ({ message, lineno, colno }) => problems.push(`error ${lineno}:${colno} ${message}`));
  addEventListener('unhandledrejection', ({ reason, promise }) =>
    problems.push(`unhandled ${Object.prototype.toString.call(promise)} ${String(reason)}`),
  );
  const button = document.createElement('button');
  button.id = 'go';
  button.textContent = 'Go';
  document.body.append(button, stage);
  let round = 0;
  button.addEventListener('click', async () => {
    note('clicked');
    probeNatives();
    probeOrder();
    // nobody handles what it rejects with
    fetch('http://[');
    try {
      await use();
    } catch (error) {
      noteError(error);
    }
    note(await (await fetch('/api/text?as=text&size=3')).text());
    // whatever was thrown or rejected without a handler has been told by then
    await sleep(30);
    round++;
    document.documentElement.dataset.round = String(round);
  });
};
