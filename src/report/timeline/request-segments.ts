import { timingGroup } from '../../analysis/findings/server-time.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { ServerTimingMetric } from '../../recording/network-request.ts';
import type { Segment, Tone } from './segment.ts';

/**
 * Phases of a request as coloured parts, the server's own measure inside the wait.
 *
 *     |blocked|connect|wait......[server: [db]]......|receive|
 *
 * The response tells how long the server worked, not when: its part is drawn in the middle of the wait, since the way
 * there and the way back take about the same. `openEnd` is where an unanswered request is cut.
 */
export const requestSegments = (step: RequestStep, openEnd: Milliseconds): readonly Segment[] => {
  if (step.phases === null) return withoutPhases(step, openEnd);
  const { blocked, dns, connect, send, wait, receive } = step.phases;
  const segments: Segment[] = [];
  let at = step.at;
  const add = (duration: Milliseconds | null, tone: Tone): Segment | null => {
    if (duration === null || duration <= 0) return null;
    const segment: Segment = { start: at, end: at + duration, tone, part: 'full' };
    segments.push(segment);
    at += duration;
    return segment;
  };
  add(blocked, 'net-blocked');
  add(dns, 'net-connect');
  // HAR's connect includes ssl
  add(connect, 'net-connect');
  add(send, 'net-connect');
  const waiting = add(wait, 'net-wait');
  if (waiting) segments.push(...serverSegments(waiting, step.serverTiming));
  add(receive, 'net-receive');
  return segments;
};

const withoutPhases = (step: RequestStep, openEnd: Milliseconds): readonly Segment[] => {
  const end = step.end ?? openEnd;
  const answered = Math.min(step.responseAt ?? end, end);
  const segments: Segment[] = [{ start: step.at, end: answered, tone: 'net-wait', part: 'full' }];
  if (answered < end) segments.push({ start: answered, end, tone: 'net-receive', part: 'full' });
  return segments;
};

const serverSegments = (wait: Segment, metrics: readonly ServerTimingMetric[]): readonly Segment[] => {
  const available = wait.end - wait.start;
  const whole = longestMetric(metrics);
  if (whole === null || whole.dur > available) return [];
  const start = wait.start + (available - whole.dur) / 2;
  const server: Segment = { start, end: start + whole.dur, tone: 'net-server', part: 'full' };
  // one metric for the database: several overlap, and would make it longer than it was
  const database = longestMetric(metrics.filter((metric) => metric !== whole && timingGroup(metric) === 'database'));
  if (database === null) return [server];
  return [server, { start, end: start + database.dur, tone: 'net-database', part: 'lower' }];
};

/** The longest reported part stands for the whole: `total` where servers send it. null if none has a duration. */
export const longestMetric = (metrics: readonly ServerTimingMetric[]): ServerTimingMetric | null =>
  metrics.reduce<ServerTimingMetric | null>((best, metric) => (metric.dur > (best?.dur ?? 0) ? metric : best), null);
