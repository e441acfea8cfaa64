import html2canvas from 'html2canvas';
import { note, onGo, stage } from './subject.ts';

// Copies the document into a frame, waits for its images, and draws it.
onGo(async () => {
  stage.innerHTML = '<p style="color: rgb(255, 0, 0); width: 50px">red</p><img src="/api/picture?as=svg" alt="">';
  await (await fetch('/api/html2canvas')).text();
  const canvas = await html2canvas(stage, { logging: false, scale: 1, width: 60, height: 30 });
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, 60, 30) ?? { data: [] };
  note(`${canvas.width} ${canvas.height} ${data.some((value, index) => index % 4 === 0 && value > 200)}`);
  note(`frames left: ${document.querySelectorAll('iframe').length}`);
});
