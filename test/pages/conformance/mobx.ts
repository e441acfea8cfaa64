import { autorun, configure, flow, makeAutoObservable, reaction, when } from 'mobx';
import { note, onGo, stage } from './subject.ts';

// Reactions, flows over generators, errors that it catches and tells of.
configure({ enforceActions: 'never' });
class Cart {
  items: string[] = [];
  constructor() {
    makeAutoObservable(this, { load: flow });
  }
  get size() {
    return this.items.length;
  }
  *load(): Generator<unknown, void, never> {
    const response: Response = yield fetch('/api/mobx');
    const answer: { readonly n: number } = yield response.json();
    this.items.push(`item ${answer.n}`);
  }
}
const cart = new Cart();
autorun(() => {
  stage.textContent = cart.items.join();
  note(`autorun ${cart.size}`);
});
reaction(
  () => cart.size,
  (size) => {
    if (size % 2 === 0) throw new Error('in a reaction');
  },
);

onGo(async () => {
  const before = cart.size;
  const bigger = when(() => cart.size > before, { timeout: 5_000 });
  await cart.load();
  await bigger;
  cart.items.push('one more');
});
