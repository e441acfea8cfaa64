import { expose, proxy, releaseProxy, wrap } from 'comlink';
import { note, noteError, onGo, stage } from './subject.ts';

// Objects of another context behind promises: here over a channel within the page.
const service = {
  add: (one: number, two: number) => one + two,
  fail: (): string => {
    throw new RangeError('of the service');
  },
  later: async (tell: (text: string) => void) => {
    await (await fetch('/api/comlink')).text();
    tell('called back');
    return 'later';
  },
};

onGo(async () => {
  const { port1, port2 } = new MessageChannel();
  expose(service, port1);
  const remote = wrap<typeof service>(port2);
  note(String(await remote.add(1, 2)));
  note((await Promise.all([remote.add(1, 1), remote.add(2, 2), remote.add(3, 3)])).join());
  await remote.fail().catch(noteError);
  note(await remote.later(proxy((text: string) => note(text))));
  remote[releaseProxy]();
  remote.add(1, 2).catch((error: unknown) => note(String(error)));
  stage.append('done ');
});
