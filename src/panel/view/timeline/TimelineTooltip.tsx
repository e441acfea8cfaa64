import type { Analysis } from '../../../analysis/model/analysis.ts';
import { describeHit } from './describe-hit.ts';
import type { Hover } from './use-timeline-pointer.ts';

export interface TimelineTooltipProps {
  readonly analysis: Analysis;
  readonly hover: Hover;
  /** Of the canvas, so that it does not run out of it. */
  readonly width: number;
  readonly height: number;
}

/** Follows the pointer; on the other side of it near the right and lower border. */
export const TimelineTooltip = ({ analysis, hover, width, height }: TimelineTooltipProps) => {
  const description = describeHit(analysis, hover.hit.selection);
  if (!description) return null;
  const toLeft = hover.x > width * 0.6;
  const above = hover.y > height * 0.6;
  return (
    <div
      class="tooltip"
      role="presentation"
      style={{
        left: toLeft ? 'auto' : `${hover.x + 14}px`,
        right: toLeft ? `${width - hover.x + 10}px` : 'auto',
        top: above ? 'auto' : `${hover.y + 16}px`,
        bottom: above ? `${height - hover.y + 10}px` : 'auto',
      }}
    >
      <b>{description.title}</b>
      {description.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
};
