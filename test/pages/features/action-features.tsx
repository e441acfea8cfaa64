import * as React from 'react';
import { useState } from 'react';
import { useCount } from '../matrix/counted.ts';
import { begin, finish, named, update } from '../matrix/truth.ts';

// React ≥ 19: actions, their optimistic states, and trees kept hidden (≥ 19.2).

const answer = async (): Promise<string> => (await (await fetch('/api/action?delay=20')).json()).path;

export const Optimistic = named('Optimistic', () => {
  useCount('Optimistic');
  const [saved, setSaved] = useState('none');
  const [shown, setShown] = React.useOptimistic(saved);
  const go = () => {
    begin('optimistic');
    React.startTransition(async () => {
      update('Optimistic', 'optimistic', () => setShown('soon'));
      const path = await answer();
      React.startTransition(() => update('Optimistic', 'setState', () => setSaved(path)));
      finish('optimistic');
    });
  };
  return (
    <button id="optimistic" type="button" onClick={go}>
      optimistic {shown}
    </button>
  );
});

export const ActionForm = named('ActionForm', () => {
  useCount('ActionForm');
  const [path, submit, pending] = React.useActionState(async () => {
    begin('action');
    const path = await answer();
    finish('action');
    return path;
  }, 'none');
  return (
    <form action={submit}>
      <button id="action" type="submit">
        action {path} {String(pending)}
      </button>
    </form>
  );
});

const Hidden = named('Hidden', () => {
  useCount('Hidden');
  return <i>hidden</i>;
});

export const Kept = named('Kept', () => {
  useCount('Kept');
  const [visible, setVisible] = useState(true);
  const go = () => {
    begin('activity');
    update('Kept', 'setState', () => setVisible(!visible));
    finish('activity');
  };
  return (
    <p>
      <button id="activity" type="button" onClick={go}>
        activity {String(visible)}
      </button>
      <React.Activity mode={visible ? 'visible' : 'hidden'}>
        <Hidden />
      </React.Activity>
    </p>
  );
});
