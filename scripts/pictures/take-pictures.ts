import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startShop } from '../../demo/start-shop.mjs';
import { startPageServer } from '../../test/support/page-server.ts';
import { detailPictures } from './detail-pictures.ts';
import { fileName, type Picture, type PictureGroup, type Theme } from './picture.ts';
import { readerPictures } from './reader-pictures.ts';
import { layoutPictures, shopPictures } from './shop-pictures.ts';
import { drawn, openStage, type Stage } from './stage.ts';
import { statePictures } from './state-pictures.ts';
import { galleryMarkdown } from './write-gallery.ts';

export interface PictureOptions {
  readonly executable: string;
  readonly extension: string;
  /** Folder of the pictures. */
  readonly out: string;
  /** File of the index. */
  readonly gallery: string;
  /** Names of pictures to take; all if empty, and then the index is written too. */
  readonly only: readonly string[];
}

const GROUPS: readonly PictureGroup[] = [
  { title: 'With a recording', pictures: shopPictures },
  { title: 'Details', pictures: detailPictures },
  { title: 'Before, while and instead', pictures: statePictures },
  { title: 'Files of and for other tools', pictures: readerPictures },
  { title: 'Sizes, languages, colours', pictures: layoutPictures },
];

/** Where the picture is cut out of DevTools' window, in CSS pixels. */
const areaOf = async ({ session }: Stage, { shows = 'panel' }: Picture) => {
  const frame = await (await session.panel.frameElement())?.boundingBox();
  if (!frame) throw new Error('the panel has no place');
  if (typeof shows === 'string') return frame;
  const part = await session.panel.evaluate((selector) => {
    const element = document.querySelector(selector);
    const box = element?.getBoundingClientRect();
    const end = element?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    return box ? { x: box.x, y: box.y, width: box.width, height: Math.min(box.bottom, end) - box.y } : null;
  }, shows.part);
  if (part === null) throw new Error(`no ${shows.part}`);
  return { ...part, x: frame.x + part.x, y: frame.y + part.y };
};

const shoot = async (stage: Stage, picture: Picture): Promise<Uint8Array> => {
  const { page, devtools } = stage.session;
  if (picture.shows === 'page') return page.screenshot();
  await drawn(stage);
  if (picture.shows === 'devtools') return devtools.screenshot();
  return devtools.screenshot({ clip: await areaOf(stage, picture), captureBeyondViewport: false });
};

const take = async (stage: Stage, picture: Picture, out: string): Promise<void> => {
  const themes: readonly Theme[] = picture.themes ?? ['light'];
  await stage.reset(picture);
  const taken = await picture.prepare?.(stage);
  for (const theme of themes) {
    await stage.showTheme(theme, picture.forcedColours ?? false);
    const path = join(out, fileName(picture, theme));
    await writeFile(path, taken ?? (await shoot(stage, picture)));
    console.log(path);
  }
};

/** Pictures that share a browser: those of one language, unless they are played on the live page. */
const inSharedBrowsers = (pictures: readonly Picture[]): readonly (readonly Picture[])[] => {
  const groups = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const key = `${picture.language ?? ''} ${picture.start === 'live' ? picture.name : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), picture]);
  }
  return [...groups.values()];
};

/** Takes the pictures, and writes the index that shows them. */
export const takePictures = async ({ executable, extension, out, gallery, only }: PictureOptions): Promise<void> => {
  await mkdir(out, { recursive: true });
  const all = GROUPS.flatMap(({ pictures }) => pictures);
  const wanted = all.filter(({ name }) => only.length === 0 || only.includes(name));
  const shop = await startShop({ port: 0 });
  const pages = await startPageServer();
  try {
    for (const pictures of inSharedBrowsers(wanted)) {
      const language = pictures[0]?.language;
      const stage = await openStage({
        executable,
        extension,
        shop: shop.url,
        pages: pages.origin,
        ...(language === undefined ? {} : { language }),
      });
      try {
        for (const picture of pictures) await take(stage, picture, out);
      } finally {
        await stage.close();
      }
    }
  } finally {
    await pages.close();
    await shop.close();
  }
  if (only.length === 0) await writeFile(gallery, galleryMarkdown(GROUPS));
};
