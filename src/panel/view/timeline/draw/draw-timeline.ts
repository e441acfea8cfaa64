import type { Analysis } from '../../../../analysis/model/analysis.ts';
import type { Step } from '../../../../analysis/model/step.ts';
import type { Milliseconds } from '../../../../protocol/units.ts';
import type { TimeRange } from '../../../state/panel-state.ts';
import { type RenderFilter, stepPasses } from '../../../state/render-filter.ts';
import type { Selection } from '../../../state/selection.ts';
import type { CauseArrow } from '../cause-arrows.ts';
import type { TimelineLayout } from '../timeline-layout.ts';
import { drawFlames } from './draw-flames.ts';
import { drawItems } from './draw-items.ts';
import { drawMeasured } from './draw-measured.ts';
import { drawGrid, drawRuler } from './draw-ruler.ts';
import { drawArrows, drawOutline } from './draw-selection.ts';
import { setFont } from './draw-text.ts';
import { fillOf, type Pen, RULER_HEIGHT } from './pen.ts';

export interface Scene {
  readonly analysis: Analysis;
  readonly layout: TimelineLayout;
  /** Time that the ruler counts from. */
  readonly origin: Milliseconds;
  readonly scrollTop: number;
  readonly selection: Selection | null;
  readonly hovered: Selection | null;
  readonly arrows: readonly CauseArrow[];
  /** What does not pass is drawn faint. */
  readonly filter: RenderFilter | null;
  readonly measured: TimeRange | null;
}

/** Draws the whole picture, back to front. */
export const drawTimeline = (pen: Pen, scene: Scene): void => {
  const { context, scale, height } = pen;
  const { layout } = scene;
  const offset = RULER_HEIGHT - scene.scrollTop;
  context.fillStyle = fillOf(pen, 'bg');
  context.fillRect(0, 0, scale.width, height);
  setFont(pen);
  drawGrid(pen, layout, scene.origin, offset);
  const { analysis, filter } = scene;
  const passes = filter === null ? null : (step: Step) => stepPasses(analysis, step, filter);
  for (const row of layout.rows) {
    if (row.top + row.height + offset < RULER_HEIGHT || row.top + offset > height) continue;
    if (row.name === 'renders') drawFlames(pen, scene.analysis, row, offset, scene.filter);
    else drawItems(pen, scene, row, offset, passes);
  }
  drawArrows(pen, layout, scene.arrows, offset);
  if (scene.hovered) drawOutline(pen, layout, scene.hovered, offset, 1);
  for (const selection of outlined(scene)) drawOutline(pen, layout, selection, offset, 2);
  drawRuler(pen, scene.origin);
  if (scene.measured) drawMeasured(pen, scene.measured);
};

const MAX_OUTLINES = 60;

/** The selected thing; for a finding all steps that it is about. */
const outlined = ({ analysis, selection }: Scene): readonly Selection[] => {
  if (selection?.kind !== 'finding') return selection ? [selection] : [];
  const finding = [...analysis.findings, ...analysis.minorFindings].find(({ id }) => id === selection.id);
  return (finding?.steps ?? []).slice(0, MAX_OUTLINES).map((id) => ({ kind: 'step', id }));
};
