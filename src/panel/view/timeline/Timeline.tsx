import { effect, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { TimeRange } from '../../state/panel-state.ts';
import type { RowName } from '../../state/timeline-rows.ts';
import { strings } from '../../strings.ts';
import { FilterButton } from '../filter/FilterButton.tsx';
import { usePanel } from '../panel-context.ts';
import { ToolButton } from '../toolbar/ToolButton.tsx';
import { causeArrows } from './cause-arrows.ts';
import { drawTimeline } from './draw/draw-timeline.ts';
import { RULER_HEIGHT } from './draw/pen.ts';
import { placeOf } from './draw/place-of.ts';
import { MeasuredRange } from './MeasuredRange.tsx';
import { Minimap } from './Minimap.tsx';
import { RowHeaders } from './RowHeaders.tsx';
import { selectionSpan, shownRange } from './shown-range.ts';
import { type StepKey, stepBeside, stepKeyOf } from './step-keys.ts';
import { TimelineTooltip } from './TimelineTooltip.tsx';
import { createTimeScale, fitAround, reveal } from './time-scale.ts';
import { MEASURE_KEYS, rangeForKey } from './timeline-keys.ts';
import { timelineLayoutOf } from './timeline-layout.ts';
import { useCanvas } from './use-canvas.ts';
import { type Hover, useTimelinePointer } from './use-timeline-pointer.ts';

/** Everything on one clock. A picture only: the cascade tree says the same as text. */
export const Timeline = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useCanvas();
  const hover = useSignal<Hover | null>(null);
  const scrollTop = useSignal(0);
  const shownAnalysis = useSignal(analysis);
  shownAnalysis.value = analysis;

  const collapsed = useComputed(() => state.settings.value.collapsedRows);
  const hidden = useComputed(() => state.settings.value.hiddenRows);
  const layout = useComputed(() => timelineLayoutOf(shownAnalysis.value, collapsed.value, hidden.value));
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
          filter: state.filter.value,
          measured: state.measured.value,
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
    measure: (span) => {
      state.measured.value = span;
    },
    select: (hit) => {
      if (hit) state.selection.value = hit.selection;
    },
  });

  const walk = (key: StepKey) => {
    const { value: selection } = state.selection;
    if (key === 'fitStep') {
      const span = selection && selectionSpan(analysis, selection);
      if (span) setRange(fitAround(span, layout.value.extent));
      return;
    }
    const next = stepBeside(analysis, selection, key === 'nextStep' ? 1 : -1);
    if (next) state.selection.value = next;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (MEASURE_KEYS.measure.keys.some((key) => key === event.key)) {
      const { value: selection } = state.selection;
      state.measured.value = (selection && selectionSpan(analysis, selection)) ?? range.value;
      return event.preventDefault();
    }
    if (MEASURE_KEYS.clear.keys.some((key) => key === event.key) && state.measured.value !== null) {
      state.measured.value = null;
      // DevTools would open its drawer
      event.stopPropagation();
      return event.preventDefault();
    }
    const stepKey = event.target === event.currentTarget ? stepKeyOf(event.key) : null;
    if (stepKey !== null) {
      event.preventDefault();
      return walk(stepKey);
    }
    const next = rangeForKey(event.key, range.value, layout.value.extent);
    if (next === null) return;
    event.preventDefault();
    state.timeRange.value = next === 'fit' ? null : next;
  };
  const toggleRow = (row: RowName) => {
    const { collapsedRows } = state.settings.value;
    const folded = collapsedRows.includes(row) ? collapsedRows.filter((name) => name !== row) : [...collapsedRows, row];
    state.settings.value = { ...state.settings.value, collapsedRows: folded };
  };
  const { width, height } = canvas.size.value;

  return (
    <section class="timeline" aria-label={strings.timeline.label}>
      <div class="timeline-head">
        <ToolButton
          icon="fit"
          label={strings.timeline.fit}
          shortcut={{ keys: 'Home' }}
          iconOnly
          onClick={() => {
            state.timeRange.value = null;
          }}
        />
        <FilterButton />
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
          <RowHeaders layout={layout.value} toggle={toggleRow} />
          <div class="timeline-canvas">
            <canvas ref={canvas.ref} />
            <MeasuredRange analysis={analysis} scale={scale.value} />
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
