import type { PanelSession } from '../../src/cli/panel-session.ts';

/** What a page can tell of whether somebody drew on it. */
export interface PageTraces {
  /** Children of `<html>`. */
  readonly children: readonly string[];
  readonly markup: string;
  /** Position and size of every element in `<body>`. */
  readonly boxes: readonly string[];
  readonly animations: number;
}

export const pageTraces = (session: PanelSession): Promise<PageTraces> =>
  session.page.evaluate(() => ({
    children: [...document.documentElement.children].map((child) => child.localName),
    markup: document.body.innerHTML,
    boxes: [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${x} ${y} ${width} ${height}`;
    }),
    animations: document.getAnimations().length,
  }));

/** Share of pixels near a colour in a picture of the page, in per mille. */
export const pixelsNear = async (session: PanelSession, [red, green, blue]: readonly number[]): Promise<number> => {
  const picture = await session.page.screenshot({ encoding: 'base64' });
  return session.panel.evaluate(
    async (data, wanted) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const { data: pixels } = pen.getImageData(0, 0, image.width, image.height);
      let near = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (wanted.every((value, channel) => Math.abs((pixels[at + channel] ?? 0) - value) < 24)) near++;
      }
      return (1_000 * near) / (pixels.length / 4);
    },
    picture,
    [red ?? 0, green ?? 0, blue ?? 0],
  );
};
