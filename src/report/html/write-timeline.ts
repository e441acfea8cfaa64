import { rulerTicks } from '../timeline/ruler.ts';
import type { PictureItem, PictureRow, PictureTone, TimelinePicture } from '../timeline/timeline-picture.ts';
import { escapeHtml } from './escape-html.ts';

/** CSS pixels. */
const WIDTH = 1000;
const HEAD = 84;
const RULER = 20;
const LANE = 17;
const BAR = 11;
const PADDING = 4;

/** The timeline as a still picture, with a sentence about what is not in it. */
export const writeTimeline = (picture: TimelinePicture): string => {
  const { range, rows, leftOut } = picture;
  const pixelsPerMs = (WIDTH - HEAD) / (range.end - range.start);
  const toX = (time: number): number => HEAD + (time - range.start) * pixelsPerMs;
  const tops: number[] = [];
  let height = RULER;
  for (const row of rows) {
    tops.push(height);
    height += row.lanes * LANE + 2 * PADDING;
  }
  const ticks = rulerTicks({ range, pixelsPerMs, toX }, 0)
    .map(
      ({ x, label }) =>
        `<path class="grid" d="M${round(x)} ${RULER}V${height}"/><text class="tick" x="${round(x)}" y="13">${label}</text>`,
    )
    .join('');
  const body = rows.map((row, index) => writeRow(row, tops[index] ?? 0, toX)).join('\n');
  const about = `Rows from top to bottom: ${rows.map(({ name }) => name.toLowerCase()).join(', ')}. What is in them stands in the execution flow below.`;
  return `<figure><div class="scrolls" role="region" aria-label="Timeline" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="timeline-title timeline-about"><title id="timeline-title">Timeline, in milliseconds after the input</title><desc id="timeline-about">${escapeHtml(about)}</desc>
${ticks}
${body}
</svg></div><figcaption>${legend()}${leftOut === '' ? '' : `<br>${escapeHtml(leftOut)}`}</figcaption></figure>`;
};

const LEGEND: readonly (readonly [string, readonly (readonly [PictureTone, string])[]])[] = [
  [
    'Interaction',
    [
      ['input', 'input delay'],
      ['processing', 'processing'],
      ['presentation', 'presentation delay'],
    ],
  ],
  [
    'Requests',
    [
      ['net-blocked', 'blocked'],
      ['net-wait', 'waiting'],
      ['net-server', 'server'],
      ['net-database', 'its parts'],
      ['net-receive', 'receiving'],
    ],
  ],
  [
    'Commits',
    [
      ['commit', 'render phase'],
      ['layout', 'layout effects'],
      ['passive', 'passive effects'],
    ],
  ],
  [
    'Renders',
    [
      ['avoidable', 'avoidable'],
      ['necessary', 'necessary'],
      ['mount', 'mount'],
      ['unknown', 'unknown'],
    ],
  ],
];

const legend = (): string =>
  LEGEND.map(
    ([row, tones]) =>
      `<span class="legend">${row}: ${tones.map(([tone, word]) => `<span class="key t-${tone}"></span>${word}`).join(' ')}</span>`,
  ).join(' ');

const writeRow = (row: PictureRow, top: number, toX: (time: number) => number): string =>
  `<path class="rule" d="M0 ${top}H${WIDTH}"/><text class="head" x="4" y="${top + PADDING + BAR - 1}">${row.name}</text>${row.items
    .map((item) => writeItem(item, top + PADDING + item.lane * LANE, toX))
    .join('')}`;

const writeItem = (item: PictureItem, top: number, toX: (time: number) => number): string => {
  const shapes =
    item.segments.length === 0
      ? [pointAt(toX(item.start), top, item.tone)]
      : item.segments.map((segment) => {
          const x = toX(segment.start);
          const width = Math.max(1, toX(segment.end) - x);
          const [offset, height] = segment.part === 'line' ? [5, 2] : segment.part === 'lower' ? [6, 5] : [0, BAR];
          return `<rect class="t-${segment.tone}" x="${round(x)}" y="${top + offset}" width="${round(width)}" height="${height}"/>`;
        });
  return `<g>${shapes.join('')}${labelOf(item, top, toX)}</g>`;
};

const pointAt = (x: number, top: number, tone: string): string =>
  `<path class="t-${tone}" d="M${round(x)} ${top}l5 5.5l-5 5.5l-5 -5.5z"/>`;

const labelOf = (item: PictureItem, top: number, toX: (time: number) => number): string => {
  if (item.labelSide === null) return '';
  const gap = item.segments.length === 0 ? 8 : 4;
  const [x, anchor] =
    item.labelSide === 'right' ? [toX(item.end) + gap, ''] : [toX(item.start) - gap, ' text-anchor="end"'];
  return `<text x="${round(x)}" y="${top + BAR - 1.5}"${anchor}>${escapeHtml(item.label)}</text>`;
};

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
