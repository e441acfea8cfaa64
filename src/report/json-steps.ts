import { timingGroup } from '../analysis/findings/server-time.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import type { CommitStep } from '../analysis/model/commit-step.ts';
import type { Reason } from '../analysis/model/render.ts';
import type { RequestStep } from '../analysis/model/request-step.ts';
import type { StackFrame } from '../analysis/model/source-place.ts';
import type { ActionStep, Step, UpdateStep } from '../analysis/model/step.ts';
import { renderAt } from '../analysis/renders.ts';
import { assertNever } from '../protocol/assert-never.ts';
import { known, round } from './json-values.ts';
import type {
  ActionJson,
  CommitJson,
  FrameJson,
  ReasonJson,
  RenderJson,
  RequestJson,
  StepJson,
  UpdateJson,
} from './report-json.ts';

/** One step of the cascade as the report shows it. */
export const stepJson = (analysis: Analysis, step: Step): StepJson => {
  switch (step.kind) {
    case 'interaction':
      return { ...base(step), kind: 'interaction' };
    case 'request':
      return requestJson(step);
    case 'action':
      return actionJson(step);
    case 'update':
      return updateJson(step);
    case 'commit':
      return commitJson(analysis, step);
    case 'effect':
      return {
        ...base(step),
        kind: 'effect',
        component: known(step.component),
        componentId: step.componentId || null,
        phase: step.phase,
      };
    case 'timer':
      return { ...base(step), kind: 'timer', type: step.type, label: known(step.label) };
    case 'mark':
      return { ...base(step), kind: 'mark', type: step.type, name: step.name };
    case 'paint':
      return { ...base(step), kind: 'paint', type: step.type, value: round(step.value) };
    case 'long-frame':
      return {
        ...base(step),
        kind: 'long-frame',
        blocking: round(step.blocking),
        forcedLayout: round(step.forcedLayout),
        invokers: step.invokers,
      };
    default:
      return assertNever(step);
  }
};

const base = ({
  id,
  at,
  end,
  causes,
  interaction,
}: Step): Pick<StepJson, 'id' | 'at' | 'end' | 'causes' | 'interaction'> => ({
  id,
  at: round(at),
  end: round(end),
  causes: causes.map((cause) => ({ id: cause.id, evidence: cause.evidence })),
  interaction,
});

const frameJson = (frame: Omit<StackFrame, 'library'> & { readonly library?: boolean }): FrameJson => ({
  function: known(frame.function),
  url: frame.url,
  line: frame.line,
  column: frame.column,
  mapped: frame.mapped,
  ...(frame.library === undefined ? {} : { library: frame.library }),
});

const requestJson = (step: RequestStep): RequestJson => ({
  ...base(step),
  kind: 'request',
  method: step.method,
  url: step.url,
  status: step.status,
  resourceType: known(step.resourceType),
  phases: step.phases && {
    blocked: round(step.phases.blocked),
    dns: round(step.phases.dns),
    connect: round(step.phases.connect),
    ssl: round(step.phases.ssl),
    send: round(step.phases.send),
    wait: round(step.phases.wait),
    receive: round(step.phases.receive),
  },
  serverTiming: step.serverTiming.map(({ name, dur, desc }) => ({
    name,
    dur: round(dur),
    desc,
    group: timingGroup({ name, desc }),
  })),
  initiator: step.initiator.map(frameJson),
  traceId: step.traceId,
  serverHeaders: step.serverHeaders,
  queries: step.debugToolbar?.counts ?? null,
  responseAt: round(step.responseAt),
  contentSize: step.contentSize,
  transferSize: step.transferSize,
  contentEncoding: known(step.contentEncoding),
  httpVersion: known(step.httpVersion),
  fromCache: step.fromCache,
  join: step.join,
});

const actionJson = (step: ActionStep): ActionJson => ({
  ...base(step),
  kind: 'action',
  store: step.store,
  name: known(step.name),
  type: step.type,
  callSite: step.callSite && frameJson(step.callSite),
  stack: step.stack.map(frameJson),
});

const updateJson = (step: UpdateStep): UpdateJson => ({
  ...base(step),
  kind: 'update',
  component: known(step.component),
  componentId: step.componentId || null,
  updateType: step.updateType,
  hook: known(step.hook),
  ...(step.hookPath ? { hookPath: step.hookPath } : {}),
  callee: known(step.callee),
  lane: step.lane,
  how: step.how,
  during: step.during,
  effectOf: known(step.effectOf),
  callSite: step.callSite && frameJson(step.callSite),
  stack: step.stack.map(frameJson),
  commit: step.commit,
});

const commitJson = (analysis: Analysis, step: CommitStep): CommitJson => ({
  ...base(step),
  kind: 'commit',
  number: step.number,
  renderer: step.renderer,
  root: step.root,
  document: step.document,
  phases: {
    render: round(step.phases.render),
    layout: round(step.phases.layout),
    passive: round(step.phases.passive),
  },
  isMount: step.isMount,
  isHydration: step.isHydration,
  unmounted: step.unmounted.length,
  budgetEnded: step.budgetEnded,
  renders: Array.from({ length: step.renders.length }, (_, index) => renderJson(analysis, step, index)),
  bailouts: step.bailouts.map(({ name, count, by }) => ({ name, count, by })),
  discarded: step.discarded,
});

/** One render as the report shows it. */
export const renderJson = (analysis: Analysis, commit: CommitStep, index: number): RenderJson => {
  const render = renderAt(analysis, commit, index);
  const { verdict } = render;
  return {
    componentId: render.componentId,
    name: render.name,
    path: render.path,
    key: render.key,
    type: render.type,
    phase: render.phase,
    self: round(render.self),
    subtree: round(render.subtree),
    reasons: render.reasons.map(reasonJson),
    verdict: verdict && {
      class: verdict.class,
      because: verdict.because,
      certainty: verdict.certainty,
      fix: verdict.fix,
      facts: verdict.facts,
      blame: verdict.blame && { component: verdict.blame.component, source: verdict.blame.source },
    },
    saving: round(render.saving),
    source: render.source,
  };
};

// Fields that say nothing are left out: a reason has only those that apply.
const reasonJson = ({ kind, name, hook, before, after, equality, from, path, source }: Reason): ReasonJson => ({
  // for programs, state is state: that of a class has a name and no hook
  kind: kind === 'class-state' ? 'state' : kind,
  ...(name ? { name } : {}),
  ...(hook !== undefined && hook >= 0 ? { hook } : {}),
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
  ...(equality === undefined ? {} : { equality }),
  ...(from ? { from } : {}),
  ...(path ? { path } : {}),
  ...(source === undefined ? {} : { source }),
});
