import Alpine from 'alpinejs';
import { note, onGo, stage, until } from './subject.ts';

// Expressions in attributes, evaluated as async functions; a MutationObserver that starts what is put in.
Object.assign(window, { note });
Alpine.data('page', () => ({
  count: 0,
  text: '',
  async load() {
    this.count++;
    const response = await fetch('/api/alpine');
    this.text = await response.text();
    note(`loaded ${this.count}`);
  },
}));
Alpine.start();

onGo(async () => {
  stage.innerHTML = `<div x-data="page" x-init="note('init'); $watch('count', (value) => note('watched ' + value))">
    <a id="load" @click="load()" @ping.window.once="note('ping')">load</a>
    <p x-text="count + ' ' + text"></p><template x-if="count > 0"><b>shown</b></template>
    <i @bad="nowhere.atAll()"></i></div>`;
  await until(() => document.querySelector('#stage p')?.textContent !== '');
  document.querySelector<HTMLElement>('#load')?.click();
  window.dispatchEvent(new CustomEvent('ping'));
  document.querySelector('#stage i')?.dispatchEvent(new CustomEvent('bad'));
  await Alpine.nextTick();
  note(document.querySelector('#stage p')?.textContent ?? '');
  await until(() => document.querySelector('#stage p')?.textContent?.includes('/api/alpine') === true);
});
