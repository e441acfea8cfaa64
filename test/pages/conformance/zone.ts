import 'zone.js';
import { note, onGo, sleep, stage } from './subject.ts';

// Angular's zones: patches timers, promises, events, XHR and observers, and tells which zone a callback runs in.
const zone = Zone.current.fork({
  name: 'page',
  onScheduleTask: (delegate, _current, target, task) => {
    note(`schedule ${task.type} ${task.source}`);
    return delegate.scheduleTask(target, task);
  },
  onInvokeTask: (delegate, _current, target, task, self, args) => {
    note(`invoke ${task.type} ${task.source}`);
    return delegate.invokeTask(target, task, self, args);
  },
  onHandleError: (_delegate, _current, _target, error: unknown) => {
    note(`zone error ${String(error)}`);
    return false;
  },
});

const xhr = (): Promise<string> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(`${request.status} in ${Zone.current.name}`);
    request.open('GET', '/api/zone');
    request.send();
  });

onGo(async () => {
  await zone.run(async () => {
    stage.addEventListener('ping', () => note(`ping in ${Zone.current.name}`), { once: true });
    stage.dispatchEvent(new CustomEvent('ping'));
    note(await xhr());
    const response = await fetch('/api/zone');
    note(`${response.status} ${typeof (await response.json())} in ${Zone.current.name}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    setTimeout(() => {
      throw new Error('in a timer of the zone');
    }, 0);
    Promise.reject(new Error('nobody handles this'));
    clearTimeout(setTimeout(() => note('never'), 0));
  });
  await sleep(10);
  stage.textContent = `patched: ${Reflect.has(setTimeout, '__zone_symbol__OriginalDelegate')}`;
});
