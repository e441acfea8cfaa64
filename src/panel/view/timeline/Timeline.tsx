import { effect, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model.ts';
import type { TimeRange } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { ToolButton } from '../toolbar/ToolButton.tsx';
import { causeArrows } from './cause-arrows.ts';
import { drawTimeline } from './draw/draw-timeline.ts';
import { RULER_HEIGHT } from './draw/pen.ts';
import { placeOf } from './draw/place-of.ts';
import { Minimap } from './Minimap.tsx';
import { RowHeaders } from './RowHeaders.tsx';
import { selectionSpan, shownRange } from './shown-range.ts';
import { TimelineTooltip } from './TimelineTooltip.tsx';
import { createTimeScale, reveal } from './time-scale.ts';
import type { RowName } from './timeline-item.ts';
import { rangeForKey } from './timeline-keys.ts';
import { createTimelineLayout } from './timeline-layout.ts';
import { useCanvas } from './use-canvas.ts';
import { type Hover, useTimelinePointer } from './use-timeline-pointer.ts';

/** Everything on one clock. A picture only: the cascade tree says the same as text. */
export const Timeline = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useCanvas();
  const collapsed = useSignal<ReadonlySet<RowName>>(new Set());
  const hover = useSignal<Hover | null>(null);
  const scrollTop = useSignal(0);
  const shownAnalysis = useSignal(analysis);
  shownAnalysis.value = analysis;

  const layout = useComputed(() => createTimelineLayout(shownAnalysis.value, collapsed.value));
  const range = useComputed(() => shownRange(state.timeRange.value, state.interaction.value, layout.value.extent));
  const scale = useComputed(() => createTimeScale(range.value, canvas.size.value.width));
  const setRange = (next: TimeRange) => {
    state.timeRange.value = next;
  };

  useEffect(
    () =>
      effect(() => {
        const scene = {
          analysis: shownAnalysis.value,
          layout: layout.value,
          origin: state.interaction.value?.at ?? 0,
          scrollTop: scrollTop.value,
          selection: state.selection.value,
          hovered: hover.value?.hit.selection ?? null,
          arrows: causeArrows(shownAnalysis.value, state.selection.value),
        };
        if (canvas.size.value.height === 0) return;
        canvas.paint(state.theme.value, scale.value, (pen) => drawTimeline(pen, scene));
      }),
    [],
  );

  // what was under the pointer has moved away
  useEffect(
    () =>
      effect(() => {
        if (range.value) hover.value = null;
      }),
    [],
  );

  // a selection made elsewhere comes into view; one made here is in view already
  useEffect(
    () =>
      effect(() => {
        const selection = state.selection.value;
        const span = selection && selectionSpan(shownAnalysis.peek(), selection);
        if (!selection || !span) return;
        const current = range.peek();
        const next = reveal(current, span, layout.peek().extent);
        if (next !== current) state.timeRange.value = next;
        const place = placeOf(layout.peek(), scale.peek(), selection);
        const element = scroller.current;
        if (place && element) scrollIntoView(element, place.top, place.height);
      }),
    [],
  );

  useTimelinePointer(canvas.ref, {
    scale: () => scale.peek(),
    layout: () => layout.peek(),
    setRange,
    hover,
    scroller,
    select: (hit) => {
      if (hit) state.selection.value = hit.selection;
    },
  });

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rangeForKey(event.key, range.value, layout.value.extent);
    if (next === null) return;
    event.preventDefault();
    state.timeRange.value = next === 'fit' ? null : next;
  };
  const { width, height } = canvas.size.value;

  return (
    <section class="timeline" aria-label={strings.timeline.label}>
      <div class="timeline-head">
        <ToolButton
          icon="fit"
          label={strings.timeline.fit}
          shortcut="Home"
          iconOnly
          onClick={() => {
            state.timeRange.value = null;
          }}
        />
      </div>
      <Minimap layout={layout.value} shown={() => range.value} setRange={setRange} />
      <div
        class="timeline-scroll"
        ref={scroller}
        role="application"
        aria-label={strings.timeline.help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move and zoom
        tabIndex={0}
        onKeyDown={onKey}
        onScroll={(event) => {
          scrollTop.value = event.currentTarget.scrollTop;
        }}
      >
        <div class="timeline-content" style={{ height: `${layout.value.height + RULER_HEIGHT}px` }}>
          <RowHeaders layout={layout.value} collapsed={collapsed} />
          <div class="timeline-canvas">
            <canvas ref={canvas.ref} />
            {hover.value && <TimelineTooltip analysis={analysis} hover={hover.value} width={width} height={height} />}
          </div>
        </div>
      </div>
    </section>
  );
};

const scrollIntoView = (scroller: HTMLElement, top: number, height: number): void => {
  const visible = scroller.clientHeight - RULER_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top - 8;
  else if (top + height > scroller.scrollTop + visible) scroller.scrollTop = top + height - visible + 8;
};
