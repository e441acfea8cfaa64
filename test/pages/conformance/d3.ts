import { json, select, selectAll, timeout } from 'd3';
import { note, onGo, stage } from './subject.ts';

// Selections, transitions on its own timer queue, requests.
onGo(async () => {
  const answer = await json<{ readonly n: number }>('/api/d3?n=3');
  select(stage)
    .selectAll('p')
    .data(Array.from({ length: answer?.n ?? 0 }, (_, index) => index))
    .join('p')
    .text((index) => `line ${index}`);
  await selectAll('#stage p')
    .transition()
    .duration(30)
    .style('opacity', 0.5)
    .on('start', (_, index) => note(`start ${String(index)}`))
    .on('end', (_, index) => note(`end ${String(index)}`))
    .end();
  await selectAll('#stage p')
    .transition()
    .duration(1)
    .on('start.break', () => note('again'))
    .end();
  await json('/api/d3?status=404').catch((error) => note(String(error)));
  await new Promise<void>((resolve) => {
    timeout(() => {
      note('timeout');
      resolve();
    }, 10);
  });
});
