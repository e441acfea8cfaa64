import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { note, onGo, sleep, stage } from './subject.ts';

// A canvas: animated by frames, sized by a resize observer.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

onGo(async () => {
  const canvas = document.createElement('canvas');
  stage.replaceChildren(canvas);
  stage.style.width = '200px';
  const { n } = await (await fetch('/api/chart?n=3')).json();
  let chart: Chart<'bar', number[], string> | null = null;
  await new Promise<void>((resolve) => {
    chart = new Chart(canvas, {
      type: 'bar',
      data: { labels: ['a', 'b'], datasets: [{ data: [1, n] }] },
      options: { responsive: false, animation: { duration: 30, onComplete: () => resolve() } },
    });
  });
  await sleep(20);
  note(`${canvas.width} ${canvas.toDataURL().length > 100}`);
  (chart as Chart | null)?.destroy();
});
