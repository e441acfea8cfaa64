import Bluebird from 'bluebird';
import { note, onGo, stage } from './subject.ts';

// Promises of its own, run by a scheduler that it picks by looking at the browser's natives.
onGo(async () => {
  const order: string[] = [];
  Bluebird.resolve(0).then(() => order.push('bluebird'));
  Promise.resolve().then(() => order.push('native'));
  await Bluebird.delay(5);
  note(order.join());
  await Bluebird.resolve(fetch('/api/bluebird')).then((response) => note(String(response.status)));
  const load = Bluebird.coroutine(function* (path: string): Generator<unknown, void, Response> {
    const response = yield fetch(path);
    yield Bluebird.delay(2);
    note(`coroutine ${response.status}`);
  });
  await load('/api/coroutine');
  Bluebird.resolve(0).then(() => {
    throw new Error('bluebird says that nobody handles this');
  });
  await Bluebird.delay(10);
  stage.textContent = String(stage.childNodes.length);
});
