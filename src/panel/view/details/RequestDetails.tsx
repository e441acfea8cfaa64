import type { ComponentChildren } from 'preact';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { RequestStep } from '../../../analysis/model/request-step.ts';
import { strings } from '../../strings.ts';
import { formatBytes, formatMs, shortUrl } from '../format.ts';
import { Pill } from '../Pill.tsx';
import { CauseLinks } from './CauseLinks.tsx';
import { DebugToolbarSection } from './DebugToolbarSection.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { NoteSection } from './NoteSection.tsx';
import { Facts, Numbers, Section } from './Section.tsx';
import { ServerTimingSection } from './ServerTimingSection.tsx';
import { StackList } from './StackList.tsx';
import { TraceLink } from './TraceLink.tsx';

const PHASES = ['blocked', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive'] as const;

export const RequestDetails = ({ analysis, step }: { readonly analysis: Analysis; readonly step: RequestStep }) => {
  const { phases, serverTiming, debugToolbar } = step;
  const phaseRows = PHASES.flatMap((name) => {
    const ms = phases?.[name] ?? null;
    return ms === null ? [] : [[strings.request[name], formatMs(ms)] as const];
  });
  return (
    <>
      <DetailsHead title={`${step.method} ${shortUrl(step.url)}`} subtitle={step.url}>
        <StatusPill status={step.status} />
      </DetailsHead>
      <Section title={strings.details.phases}>
        {phaseRows.length > 0 ? <Numbers rows={phaseRows} /> : <p class="dim">{strings.request.noPhases}</p>}
        <Numbers rows={[[strings.request.total, formatMs(step.end === null ? null : step.end - step.at)]]} />
      </Section>
      <ServerTimingSection reported={serverTiming} />
      {debugToolbar && <DebugToolbarSection step={step.id} toolbar={debugToolbar} />}
      <Section title={strings.details.request}>
        <Facts facts={requestFacts(step)} />
      </Section>
      <Section title={strings.details.stack}>
        <StackList stack={step.initiator} />
      </Section>
      <CauseLinks analysis={analysis} step={step} />
      <NoteSection step={step.id} />
    </>
  );
};

const StatusPill = ({ status }: { readonly status: number | null }) => {
  if (status === null) return <Pill tone="unknown">{strings.request.pending}</Pill>;
  if (status === 0) return <Pill tone="bad">{strings.request.failed}</Pill>;
  return <Pill tone={status >= 400 ? 'bad' : 'ghost'}>{String(status)}</Pill>;
};

const requestFacts = (step: RequestStep): readonly (readonly [string, ComponentChildren])[] => [
  [strings.words.type, step.resourceType],
  [strings.words.wire, step.fromCache ? strings.words.fromCache : formatBytes(step.transferSize)],
  [
    strings.words.content,
    step.contentEncoding ? `${formatBytes(step.contentSize)}, ${step.contentEncoding}` : formatBytes(step.contentSize),
  ],
  ...(step.httpVersion ? [[strings.words.protocol, step.httpVersion] as const] : []),
  ...(step.traceId ? [[strings.words.traceId, <TraceLink key="trace" traceId={step.traceId} />] as const] : []),
  ...Object.entries(step.serverHeaders),
  [strings.words.networkEntry, strings.join[step.join]],
];
