import { html, LitElement } from 'lit';
import { note, onGo, stage, until } from './subject.ts';

// Custom elements with shadow roots, updates in microtasks, events across the boundary.
class PageCounter extends LitElement {
  static override properties = { count: { type: Number, reflect: true }, data: { state: true } };
  declare count: number;
  declare data: string;
  constructor() {
    super();
    this.count = 0;
    this.data = '';
  }
  override updated(changed: ReadonlyMap<PropertyKey, unknown>) {
    note(`updated ${[...changed.keys()].map(String).join()}`);
  }
  readonly #increment = async () => {
    this.count++;
    this.dispatchEvent(new CustomEvent('counted', { bubbles: true, composed: true }));
    this.data = JSON.stringify(await (await fetch('/api/lit')).json());
  };
  override render() {
    return html`<button @click=${this.#increment}>${this.count}</button><slot></slot><p>${this.data}</p>`;
  }
}
customElements.define('page-counter', PageCounter);
document.addEventListener('counted', ({ target }) => note(`counted ${target instanceof PageCounter}`));

onGo(async () => {
  const counter = new PageCounter();
  stage.replaceChildren(counter);
  await counter.updateComplete;
  counter.renderRoot.querySelector('button')?.click();
  note(`sync ${counter.renderRoot.textContent}`);
  await counter.updateComplete;
  note(`updated ${counter.renderRoot.textContent}`);
  await until(() => counter.data !== '');
  await counter.updateComplete;
  note(`in the end ${counter.renderRoot.textContent?.trim()}`);
});
