import { Component, h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { note, onGo, stage, until } from './subject.ts';

let asked = 0;
let answered = 0;

// Not React, though it looks like it: renders by promises, effects by frames and timers.
class Boundary extends Component<{ children: preact.ComponentChildren }, { error: string }> {
  override state = { error: '' };
  override componentDidCatch(error: Error) {
    this.setState({ error: error.message });
  }
  override render() {
    return this.state.error === '' ? this.props.children : h('em', null, this.state.error);
  }
}

function Counter() {
  const [count, setCount] = useState(0);
  const [data, setData] = useState('');
  useEffect(() => {
    note(`effect ${count}`);
    asked++;
    fetch('/api/preact')
      .then((response) => response.json())
      .then((answer) => {
        setData(JSON.stringify(answer));
        answered++;
      });
    return () => note(`cleanup ${count}`);
  }, [count]);
  if (count === 2) throw new Error('in a render');
  return h('a', { id: 'inc', onClick: () => setCount(count + 1) }, `${count} ${data}`);
}

onGo(async () => {
  if (stage.childElementCount === 0) render(h(Boundary, null, h(Counter, null)), stage);
  document.querySelector<HTMLElement>('#inc')?.click();
  note(stage.textContent ?? '');
  // an effect of each count asks; the second one fails
  await until(() => asked === answered && (asked > 1 || stage.querySelector('em') !== null));
  note(stage.textContent ?? '');
});
