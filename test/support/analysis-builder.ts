import { findFindings } from '../../src/analysis/findings/find-findings.ts';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import type { Interaction } from '../../src/analysis/model/interaction.ts';
import type { RequestStep } from '../../src/analysis/model/request-step.ts';
import type {
  EffectStep,
  InteractionStep,
  LongFrameStep,
  MarkStep,
  PaintStep,
  Step,
  TimerStep,
  UpdateStep,
} from '../../src/analysis/model/step.ts';
import type { Cause } from '../../src/analysis/model/step-base.ts';
import { estimateSavings } from '../../src/analysis/savings.ts';
import { createTotals } from '../../src/analysis/totals.ts';
import type { Evidence } from '../../src/protocol/facts/cause-ref.ts';
import type { ComponentType } from '../../src/protocol/facts/component-types.ts';
import type { Note } from '../../src/recording/recording.ts';
import { createComponentTable } from './component-table.ts';
import { networkEntry } from './network-entry.ts';
import { place, type RenderSpec } from './render-spec.ts';

type Placed = Pick<Step, 'at'> & { readonly end?: number | null; readonly by?: Step | readonly Step[] | null };
type Fields<T extends Step> = Partial<Omit<T, 'at' | 'end' | 'causes' | 'kind' | 'id' | 'interaction'>>;
interface Link {
  readonly evidence?: Evidence;
}

/** Builds an Analysis step by step, in time order; `by` names the causes. Steps belong to the interaction of their first. */
export interface AnalysisBuilder {
  readonly interaction: (spec: { readonly at: number } & Partial<Omit<Interaction, 'id' | 'steps' | 'totals'>>) => Step;
  readonly request: (
    methodAndUrl: string,
    spec: Placed & Link & Fields<RequestStep> & { readonly wait?: number; readonly blocked?: number },
  ) => RequestStep;
  readonly update: (callee: string, spec: Placed & Link & Fields<UpdateStep>) => UpdateStep;
  readonly effect: (component: string, spec: Placed & Link & Fields<EffectStep>) => EffectStep;
  readonly timer: (spec: Placed & Link & Fields<TimerStep>) => TimerStep;
  readonly mark: (name: string, spec: Placed & Link & Fields<MarkStep>) => MarkStep;
  readonly paint: (spec: Placed & Link & Fields<PaintStep>) => PaintStep;
  readonly longFrame: (spec: Placed & Link & Fields<LongFrameStep>) => LongFrameStep;
  /** From `at` (start of the render phase) for the sum of its renders. */
  readonly commit: (
    spec: Placed & Link & Fields<CommitStep> & { readonly content: readonly RenderSpec[] },
  ) => CommitStep;
  readonly component: (name: string, type: Partial<ComponentType>) => void;
  readonly note: (step: Step, text: string) => void;
  /** Findings as the rules make them. */
  readonly build: (over?: Partial<Analysis>) => Analysis;
}

export interface BuilderOptions {
  /** As a production build: no times of renders. */
  readonly withoutDurations?: boolean;
}

/** 0 of the recording's clock. */
const EPOCH = Date.parse('2026-01-01T00:00:00.000Z');

export const createAnalysisBuilder = ({ withoutDurations = false }: BuilderOptions = {}): AnalysisBuilder => {
  const steps: Step[] = [];
  const heads: Omit<Interaction, 'steps' | 'totals' | 'end'>[] = [];
  const notes: Note[] = [];
  const counts = new Map<string, number>();
  const table = createComponentTable(withoutDurations);

  const nextId = (letter: string): string => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return `${letter}${count}`;
  };
  const causesOf = (by: Placed['by']): readonly Step[] =>
    by === undefined || by === null ? [] : 'kind' in by ? [by] : by;
  const base = (letter: string, { at, end = null, by = null, evidence = 'observed' }: Placed & Link) => {
    const above = causesOf(by);
    const first = above[0];
    return {
      id: nextId(letter),
      at,
      end,
      causes: above.map((step): Cause => ({ id: step.id, evidence })),
      interaction: first === undefined ? null : first.kind === 'interaction' ? first.id : first.interaction,
    };
  };
  const add = <T extends Step>(step: T): T => {
    steps.push(step);
    return step;
  };
  const build = (over: Partial<Analysis> = {}): Analysis => {
    const ordered = steps.toSorted((a, b) => a.at - b.at);
    const totalsOf = createTotals();
    const interactions = heads.map((head): Interaction => {
      const own = ordered.filter((step) => step.interaction === head.id && step.kind !== 'interaction');
      const end = Math.max(head.at, ...own.map((step) => step.end ?? step.at));
      return {
        ...head,
        end,
        timing: { ...head.timing, settledAfter: head.timing.settledAfter || end - head.at },
        steps: own.map((step) => step.id),
        totals: totalsOf(own),
      };
    });
    const draft = {
      page: { url: 'http://shop.test/cart', title: 'Shop', userAgent: 'Chrome/156' },
      epoch: EPOCH,
      react: [
        {
          renderer: 1,
          version: '19.3.1',
          build: withoutDurations ? ('production' as const) : ('development' as const),
          hasDurations: !withoutDurations,
          support: 'full' as const,
          missing: withoutDurations ? ['how long components took to render'] : [],
        },
      ],
      info: {
        startedAt: '2026-01-01T00:00:00.000Z',
        durationMs: 1000,
        dropped: 0,
        overheadMs: 2,
        complete: true,
        imported: false,
        notes: [],
      },
      interactions,
      steps: ordered,
      stepById: new Map(ordered.map((step) => [step.id, step])),
      effectsOf: new Map<string, readonly string[]>(),
      components: table.types().map(({ name, compiled }) => ({
        name,
        type: 'function',
        compiled,
        renders: 1,
        mounts: 0,
        avoidable: 0,
        instances: 1,
        self: withoutDurations ? null : 1,
        subtree: withoutDurations ? null : 1,
        memoHits: 0,
        memoMisses: 0,
        source: place(`src/${name}.tsx`, 1),
      })),
      instances: [table.instances()],
      notes,
      ...over,
    };
    return { ...draft, ...findFindings(draft), ...over };
  };

  return {
    interaction: ({ at, type = 'click', target, timing, entryPoint }) => {
      const step: InteractionStep = add({ ...base('i', { at }), kind: 'interaction' });
      const id = step.id;
      heads.push({
        id,
        type,
        at,
        target: target ?? { selector: '#add', text: 'Add to cart' },
        entryPoint: entryPoint ?? {
          component: 'CartButton',
          componentId: 0,
          path: 'App › CartButton',
          handler: 'handleAddToCart',
          prop: 'onClick',
          source: place('src/CartButton.tsx', 18),
          document: 0,
          input: 0,
        },
        timing: timing ?? { inputDelay: 1, processing: 5, presentationDelay: 10, settledAfter: 0 },
      });
      return step;
    },
    request: (methodAndUrl, { at, end = null, by = null, evidence = 'observed', wait, blocked, ...fields }) => {
      const method = methodAndUrl.slice(0, methodAndUrl.indexOf(' '));
      const url = `http://shop.test${methodAndUrl.slice(methodAndUrl.indexOf(' ') + 1)}`;
      const phases =
        wait === undefined && blocked === undefined
          ? null
          : { blocked: blocked ?? 0, dns: null, connect: null, ssl: null, send: 0, wait: wait ?? null, receive: 1 };
      const entry = (duration: number) =>
        networkEntry({
          method,
          url,
          duration,
          startedAt: EPOCH + at,
          status: fields.status ?? 200,
          ...(phases && { phases }),
        });
      return add({
        ...base('r', { at, end, by, evidence }),
        kind: 'request',
        method,
        url,
        status: end === null ? null : 200,
        resourceType: 'fetch',
        phases,
        serverTiming: [],
        initiator: [],
        traceId: null,
        serverHeaders: {},
        debugToolbar: null,
        contentSize: null,
        transferSize: null,
        contentEncoding: '',
        httpVersion: 'http/1.1',
        fromCache: false,
        bodyHash: null,
        join: 'key',
        network: end === null ? null : entry(end - at),
        responseAt: end,
        ...fields,
      });
    },
    update: (callee, { at, by = null, evidence = 'observed', ...fields }) =>
      add({
        ...base('u', { at, by, evidence }),
        kind: 'update',
        component: 'App',
        componentId: 1,
        updateType: 'setState',
        hook: '',
        callee,
        lane: 'default',
        how: 'exact',
        during: 'event',
        effectOf: '',
        callSite: null,
        stack: [],
        commit: null,
        ...fields,
      }),
    effect: (component, { at, end = at + 0.5, by = null, evidence = 'observed', ...fields }) =>
      add({
        ...base('f', { at, end, by, evidence }),
        kind: 'effect',
        component,
        componentId: 0,
        phase: 'passive',
        ...fields,
      }),
    timer: ({ at, end = null, by = null, evidence = 'observed', ...fields }) =>
      add({ ...base('t', { at, end, by, evidence }), kind: 'timer', type: 'timeout', label: '', ...fields }),
    mark: (name, { at, end = null, by = null, evidence = 'observed', ...fields }) =>
      add({ ...base('m', { at, end, by, evidence }), kind: 'mark', type: 'mark', name, ...fields }),
    paint: ({ at, by = null, evidence = 'observed', ...fields }) =>
      add({ ...base('p', { at, by, evidence }), kind: 'paint', type: 'frame', value: 0, ...fields }),
    longFrame: ({ at, end = at + 60, by = null, evidence = 'observed', ...fields }) =>
      add({
        ...base('l', { at, end, by, evidence }),
        kind: 'long-frame',
        blocking: 10,
        forcedLayout: 0,
        invokers: [],
        ...fields,
      }),
    commit: ({ at, by = null, evidence = 'observed', content, ...fields }) => {
      const { columns, verdicts, total } = table.toColumns(content, at);
      const began = at + (withoutDurations ? 0 : total);
      const step: CommitStep = {
        ...base('c', { at: began, end: began + 0.5, by, evidence }),
        kind: 'commit',
        number: counts.get('c') ?? 0,
        renderer: 1,
        root: 1,
        document: 0,
        phases: { render: withoutDurations ? null : total, layout: 0.5, passive: null },
        renderStart: at,
        isMount: false,
        isHydration: false,
        renders: { length: verdicts.length, columns, verdicts, savings: estimateSavings(columns, verdicts) },
        bailouts: [],
        discarded: [],
        unmounted: [],
        budgetEnded: false,
        ...fields,
      };
      // Updates know their commit, as in a real analysis.
      for (const cause of step.causes) {
        const index = steps.findIndex((candidate) => candidate.id === cause.id);
        const update = steps[index];
        if (update?.kind === 'update') steps[index] = { ...update, commit: step.id };
      }
      return add(step);
    },
    component: table.setType,
    note: (step, text) => notes.push({ step: step.id, text }),
    build,
  };
};
