import { useState } from 'react';
import { eventPatterns } from './async/event-patterns.ts';
import { fetchPatterns } from './async/fetch-patterns.ts';
import { promisePatterns } from './async/promise-patterns.ts';
import { pushPatterns } from './async/push-patterns.ts';
import type { Id } from './async/run.ts';
import { sharedPatterns } from './async/shared-patterns.ts';
import { Go, makeRun, markDone, mount, named, resultName } from './async/shell.tsx';
import { timerPatterns } from './async/timer-patterns.ts';

// `?pattern=<name>&seed=<number>`: three buttons, each of which does the same in its own time and then sets the state of
// its own component. What a recording says about ResultA is right if it says the click on #a.
const patterns = {
  ...fetchPatterns,
  ...promisePatterns,
  ...timerPatterns,
  ...eventPatterns,
  ...pushPatterns,
  ...sharedPatterns,
};
const pattern = patterns[new URLSearchParams(location.search).get('pattern') ?? ''];

const part = (id: Id) =>
  named(resultName(id), () => {
    const [value, setValue] = useState('');
    const run = makeRun(id, () => {
      setValue('done');
      markDone(id);
    });
    return (
      <p>
        <Go id={id} onGo={() => pattern?.(run)} /> <output>{value}</output>
      </p>
    );
  });

mount(part);
