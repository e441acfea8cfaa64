import { TIMING_GROUPS, timingGroup } from '../../../analysis/findings/server-time.ts';
import type { ServerTimingMetric } from '../../../recording/network-request.ts';
import { strings } from '../../strings.ts';
import { formatMs, UNKNOWN } from '../format.ts';
import { Numbers, Section } from './Section.tsx';

// the standard makes a missing duration 0: the two cannot be told apart
const row = ({ name, desc, dur }: ServerTimingMetric) =>
  [desc ? `${desc} (${name})` : name, dur > 0 ? formatMs(dur) : UNKNOWN] as const;

/** What the response's Server-Timing header reported, by what it measures. Nothing is added up: parts overlap. */
export const ServerTimingSection = ({ reported }: { readonly reported: readonly ServerTimingMetric[] }) => {
  // no time: it carries the trace id, which is shown as such
  const metrics = reported.filter(({ name }) => name.toLowerCase() !== 'traceparent');
  if (metrics.length === 0) return null;
  return (
    <Section title={strings.details.serverTiming}>
      {TIMING_GROUPS.map((group) => {
        const rows = metrics.filter((metric) => timingGroup(metric) === group).map(row);
        return (
          rows.length > 0 && (
            <div key={group} class="number-group">
              <h4>{strings.timingGroups[group]}</h4>
              <Numbers rows={rows} />
            </div>
          )
        );
      })}
      {metrics.length > 1 && <p class="dim">{strings.request.overlap}</p>}
    </Section>
  );
};
