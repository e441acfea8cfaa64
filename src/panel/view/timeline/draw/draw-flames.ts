import { firstAtLeast } from '../../../../analysis/first-index.ts';
import type { Analysis } from '../../../../analysis/model/analysis.ts';
import { type RenderFilter, renderMask } from '../../../state/render-filter.ts';
import { strings } from '../../../strings.ts';
import { type Flame, LOOKS, type Look } from '../flame.ts';
import type { ColourToken } from '../palette.ts';
import { laneTop, type TimelineRow } from '../timeline-layout.ts';
import { drawText } from './draw-text.ts';
import { visitLane } from './lane-pieces.ts';
import { FAINT, fillOf, type Pen } from './pen.ts';
import { createPixelRuns, type PixelRuns } from './pixel-runs.ts';

const MIN_TEXT_BLOCK = 26;
const GAP = 0.5;
/** A commit narrower than this is drawn by the worst of each lane. */
const MIN_FLAME_WIDTH = 1;
/** Left of the view a commit's summary may still reach into it. */
const SUMMARY_REACH = 300;

/** Draws all commits' flames. Renders narrower than a pixel are merged, so that cost follows pixels. */
export const drawFlames = (
  pen: Pen,
  analysis: Analysis,
  row: TimelineRow,
  offset: number,
  filter: RenderFilter | null,
): void => {
  const { scale } = pen;
  const lanes = createLanes(pen, row, offset);
  const first = firstAtLeast(row.flameReach, scale.toTime(-SUMMARY_REACH));
  for (let position = first; position < row.flames.length; position++) {
    const flame = row.flames[position];
    if (!flame || scale.toX(flame.start) > scale.width) break;
    if (flame.depth === 0) {
      const nextX = scale.toX(row.flames[position + 1]?.start ?? Number.POSITIVE_INFINITY);
      if (!row.collapsed) drawWithoutTimes(pen, flame, row, offset, nextX);
      continue;
    }
    drawFlame(pen, analysis, flame, lanes, filter && renderMask(analysis, flame.commit, filter));
    if (!row.collapsed) drawSummary(pen, row, position, offset);
  }
  for (const { runs } of lanes) runs.flush();
  pen.context.globalAlpha = 1;
};

/** A depth of the renders row that is in view. */
interface ShownLane {
  readonly depth: number;
  readonly top: number;
  readonly height: number;
  readonly runs: PixelRuns;
}

const createLanes = (pen: Pen, row: TimelineRow, offset: number): readonly ShownLane[] => {
  const height = Math.max(row.laneHeight - 1, 1);
  return Array.from({ length: row.lanes }, (_, depth) => depth).flatMap((depth) => {
    const top = laneTop(row, depth) + offset;
    const isBelow = top > pen.height || (row.collapsed && top > row.top + row.height + offset);
    if (isBelow || top + row.laneHeight < 0) return [];
    const runs = createPixelRuns((from, to, look, faint) => {
      pen.context.globalAlpha = faint ? FAINT : 1;
      fillBlock(pen, from, to, top, height, LOOKS[look] ?? 'unknown');
    });
    return [{ depth, top, height, runs }];
  });
};

const drawFlame = (
  pen: Pen,
  analysis: Analysis,
  flame: Flame,
  lanes: readonly ShownLane[],
  mask: Uint8Array | null,
): void => {
  const { scale } = pen;
  const x = scale.toX(flame.start);
  const end = scale.toX(flame.end);
  if (end < 0) return;
  for (const { depth, top, height, runs } of lanes) {
    if (depth >= flame.depth) break;
    if (mask === null && end - x < MIN_FLAME_WIDTH) {
      runs.add(x, end, flame.worstOf[depth] ?? 0, false);
      continue;
    }
    visitLane(flame, depth, scale, mask, runs, (position, from, to, faint) => {
      pen.context.globalAlpha = faint ? FAINT : 1;
      const look = LOOKS[flame.look[position] ?? 0] ?? 'unknown';
      drawRender(pen, analysis, flame, flame.row[position] ?? 0, from, to, top, height, look);
    });
  }
  pen.context.globalAlpha = 1;
};

const TEXT: Record<Look, ColourToken> = {
  avoidable: 'avoidable-text',
  unknown: 'unknown-text',
  mount: 'mount-text',
  necessary: 'necessary-text',
};

const fillBlock = (pen: Pen, x: number, end: number, top: number, height: number, look: Look): void => {
  pen.context.fillStyle = look === 'avoidable' ? pen.hatch : fillOf(pen, look);
  pen.context.fillRect(x, top, Math.max(end - x, 1), height);
};

const drawRender = (
  pen: Pen,
  analysis: Analysis,
  flame: Flame,
  index: number,
  x: number,
  end: number,
  top: number,
  height: number,
  look: Look,
): void => {
  const left = Math.max(x, -4);
  const right = Math.min(end, pen.scale.width + 4);
  fillBlock(pen, left, right - GAP, top, height, look);
  if (look === 'avoidable' && right - left > 5 && height > 8) {
    pen.context.strokeStyle = fillOf(pen, 'avoidable-line');
    pen.context.lineWidth = 0.75;
    pen.context.strokeRect(left + 0.4, top + 0.4, right - left - GAP - 0.8, height - 0.8);
  }
  if (right - left < MIN_TEXT_BLOCK || height < 10) return;
  const component = flame.commit.renders.columns.component[index] ?? 0;
  const name = analysis.instances[flame.commit.document]?.nameOf(component) ?? '';
  const textX = Math.max(left, 0) + 4;
  if (look === 'avoidable') drawTextGround(pen, name, textX, top, right - textX - 4, height);
  drawText(pen, name, textX, top + height / 2, right - textX - 4, TEXT[look]);
};

/** Letters on stripes are hard to read: the stripes end where the name begins. */
const drawTextGround = (pen: Pen, name: string, x: number, top: number, width: number, height: number): void => {
  const textWidth = Math.min(pen.context.measureText(name).width, width);
  if (textWidth < 14) return;
  pen.context.fillStyle = fillOf(pen, 'avoidable');
  pen.context.fillRect(x - 2, top + 1.5, textWidth + 4, height - 3);
};

/** Lanes that a summary may stand in: lower ones are free where the next commits are shallow. */
const SUMMARY_LANES = 3;
const MIN_SUMMARY_WIDTH = 110;

/** `21 of 24 avoidable`, right of a commit that is too narrow to be read. */
const drawSummary = (pen: Pen, row: TimelineRow, position: number, offset: number): void => {
  const flame = row.flames[position];
  if (!flame) return;
  const right = pen.scale.toX(flame.end);
  const { avoidable } = flame;
  const { length } = flame.commit.renders;
  if (length < 2 || right - pen.scale.toX(flame.start) > 360) return;
  const after = row.flames[position + 1];
  // most commits of a long recording: no lane is free
  if (after && after.depth >= SUMMARY_LANES && pen.scale.toX(after.start) - right < MIN_SUMMARY_WIDTH) return;
  const words = avoidable > 0 ? strings.interactions.avoidable(avoidable, length) : strings.count.renders(length);
  for (let lane = 0; lane < Math.min(SUMMARY_LANES, row.lanes); lane++) {
    const next = row.flames.slice(position + 1, position + 9).find(({ depth }) => depth > lane);
    const free = Math.min(pen.scale.toX(next?.start ?? Number.POSITIVE_INFINITY), pen.scale.width) - right - 12;
    if (free < MIN_SUMMARY_WIDTH) continue;
    drawText(pen, words, right + 6, laneTop(row, lane) + offset + row.laneHeight / 2, free, 'dim');
    return;
  }
};

const drawWithoutTimes = (pen: Pen, flame: Flame, row: TimelineRow, offset: number, nextX: number): void => {
  const x = pen.scale.toX(flame.commit.at);
  const top = laneTop(row, 0) + offset;
  pen.context.fillStyle = fillOf(pen, 'unknown');
  pen.context.fillRect(x, top, 4, row.laneHeight - 1);
  const free = Math.min(nextX, pen.scale.width) - x - 14;
  if (free < 40) return;
  drawText(
    pen,
    strings.timeline.noDurations(flame.commit.renders.length),
    x + 9,
    top + row.laneHeight / 2,
    free,
    'dim',
  );
};
