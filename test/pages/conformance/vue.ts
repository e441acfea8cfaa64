import { createApp, h, nextTick, onErrorCaptured, onMounted, onUpdated, ref, Transition, watch } from 'vue';
import { note, onGo, stage, until } from './subject.ts';

// Effects in microtasks, watchers, transitions by frames, its own handling of errors.
const count = ref(0);
const App = {
  setup() {
    const data = ref('');
    onMounted(() => note('mounted'));
    onUpdated(() => note('updated'));
    onErrorCaptured((error) => note(`captured ${String(error)}`));
    watch(count, async (value) => {
      note(`watch ${value}`);
      data.value = '';
      data.value = JSON.stringify(await (await fetch('/api/vue')).json());
    });
    const fail = () => {
      throw new Error('in a handler');
    };
    return () => [
      h('p', { id: 'bad', onPing: fail }, `${count.value} ${data.value}`),
      h(Transition, { name: 'fade', duration: 10 }, () => (count.value % 2 === 1 ? h('b', 'odd') : null)),
    ];
  },
};
const app = createApp(App);
app.config.errorHandler = (error, _instance, info) => note(`${info}: ${String(error)}`);

onGo(async () => {
  if (count.value === 0) app.mount(stage);
  count.value++;
  note(`before the tick: ${stage.textContent}`);
  await nextTick();
  note(`after the tick: ${stage.textContent}`);
  document.querySelector('#bad')?.dispatchEvent(new CustomEvent('ping'));
  await until(
    () => stage.textContent?.includes('/api/vue') === true && stage.querySelector('.fade-leave-active') === null,
  );
});
