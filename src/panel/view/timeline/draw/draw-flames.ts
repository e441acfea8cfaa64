import type { Analysis } from '../../../../analysis/model.ts';
import { RenderFlag } from '../../../../protocol/facts.ts';
import { type RenderFilter, renderMask } from '../../../state/render-filter.ts';
import { strings } from '../../../strings.ts';
import { type Flame, type FlameLane, firstEndingAfter } from '../flame.ts';
import type { ColourToken } from '../palette.ts';
import { laneTop, type TimelineRow } from '../timeline-layout.ts';
import { drawText } from './draw-text.ts';
import { FAINT, fillOf, type Pen } from './pen.ts';

/** In the order in which a merged block shows its worst member. */
type Look = 'avoidable' | 'unknown' | 'mount' | 'necessary';
const WORST_FIRST: readonly Look[] = ['avoidable', 'unknown', 'mount', 'necessary'];

const MIN_TEXT_BLOCK = 26;
const GAP = 0.5;

/** Draws all commits' flames. Renders narrower than a pixel are merged into blocks, so that cost follows pixels. */
export const drawFlames = (
  pen: Pen,
  analysis: Analysis,
  row: TimelineRow,
  offset: number,
  filter: RenderFilter | null,
): void => {
  const { scale } = pen;
  row.flames.forEach((flame, position) => {
    if (scale.toX(flame.end) < -300 || scale.toX(flame.start) > scale.width) return;
    const nextX = scale.toX(row.flames[position + 1]?.start ?? Number.POSITIVE_INFINITY);
    if (flame.lanes.length === 0) {
      if (!row.collapsed) drawWithoutTimes(pen, flame, row, offset, nextX);
      return;
    }
    const mask = filter && renderMask(analysis, flame.commit, filter);
    flame.lanes.forEach((lane, depth) => {
      const top = laneTop(row, depth) + offset;
      if (top > pen.height || top + row.laneHeight < 0 || (row.collapsed && top > row.top + row.height + offset))
        return;
      drawLane(pen, analysis, flame, lane, top, Math.max(row.laneHeight - 1, 1), mask);
    });
    if (!row.collapsed) drawSummary(pen, row, position, offset);
  });
};

const drawLane = (
  pen: Pen,
  analysis: Analysis,
  flame: Flame,
  lane: FlameLane,
  top: number,
  height: number,
  mask: Uint8Array | null,
): void => {
  const { scale } = pen;
  let block: { readonly x: number; end: number; worst: Look; readonly faint: boolean } | null = null;
  const flush = () => {
    if (block) pen.context.globalAlpha = block.faint ? FAINT : 1;
    if (block) fillBlock(pen, block.x, block.end, top, height, block.worst);
    block = null;
  };
  for (let i = firstEndingAfter(lane, scale.range.start); i < lane.index.length; i++) {
    const x = scale.toX(lane.start[i] ?? 0);
    if (x > scale.width) break;
    const end = scale.toX(lane.end[i] ?? 0);
    const index = lane.index[i] ?? 0;
    const look = lookOf(flame, index);
    const faint = mask !== null && mask[index] !== 1;
    if (end - x >= 1.5) {
      flush();
      pen.context.globalAlpha = faint ? FAINT : 1;
      drawRender(pen, analysis, flame, index, x, end, top, height, look);
    } else if (block !== null && block.faint === faint && x - block.end < 1) {
      block.end = Math.max(block.end, end);
      if (WORST_FIRST.indexOf(look) < WORST_FIRST.indexOf(block.worst)) block.worst = look;
    } else {
      flush();
      block = { x, end, worst: look, faint };
    }
  }
  flush();
  pen.context.globalAlpha = 1;
};

const lookOf = ({ commit }: Flame, index: number): Look => {
  const verdict = commit.renders.verdicts[index];
  if (verdict) return verdict.class;
  return ((commit.renders.columns.flags[index] ?? 0) & RenderFlag.mount) !== 0 ? 'mount' : 'necessary';
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
  const words = avoidable > 0 ? strings.interactions.avoidable(avoidable, length) : strings.count.renders(length);
  for (let lane = 0; lane < Math.min(SUMMARY_LANES, row.lanes); lane++) {
    const next = row.flames.slice(position + 1, position + 9).find(({ lanes }) => lanes.length > lane);
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
