import type { Fact } from '../../src/protocol/facts/fact.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';
import type { NetworkRequest } from '../../src/recording/network-request.ts';
import { frameKey, type Place } from '../../src/recording/place.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { type ComponentTree, growTree } from './component-tree.ts';
import { createRandom, type Random } from './random.ts';
import { makeCommit } from './synthetic-commit.ts';

export interface SyntheticOptions {
  /** In the whole recording; the result holds exactly so many. */
  readonly renders: number;
  /** All renders but one in a single commit. */
  readonly inOneCommit?: boolean;
}

const TIME_ORIGIN = 1_760_000_000_000;
const PAGE = 'http://localhost:5173';
/** A large application's page: what is mounted at once. */
const TREE_SIZE = 3_000;
const COMMIT_SIZE = { from: 4, to: 220 } as const;

/** Everything that the parts of a recording write to. */
interface Writer {
  readonly facts: Fact[];
  readonly network: NetworkRequest[];
  readonly places: Map<string, Place>;
  readonly random: Random;
  readonly tree: ComponentTree;
  readonly nextId: () => number;
  left: number;
  clock: Milliseconds;
}

/**
 * A recording as a real one looks: interactions with handlers, requests with answers and network entries, updates with
 * stacks, commits of parts of a deep tree with a mix of verdicts, effects that update, timers, marks and frames. The same
 * options give the same recording.
 */
export const syntheticRecording = ({ renders, inOneCommit = false }: SyntheticOptions): Recording => {
  const random = createRandom(20_261_125);
  const tree = growTree(inOneCommit ? renders : Math.min(TREE_SIZE, Math.max(20, Math.floor(renders / 4))), random);
  let ids = 0;
  const writer: Writer = {
    facts: [],
    network: [],
    places: new Map(),
    random,
    tree,
    nextId: () => ++ids,
    left: renders,
    clock: 20,
  };
  open(writer);
  const mounted = inOneCommit ? 1 : Math.min(tree.size, renders);
  addCommit(writer, { update: 0, from: 0, count: mounted, isMount: true });
  while (writer.left > 0) addInteraction(writer, inOneCommit);
  writer.facts.push({ kind: 'stopped', at: writer.clock + 100, reason: 'command' });
  return {
    startedAt: '2026-11-25T13:12:08.000Z',
    documents: [
      {
        id: 'd1',
        url: `${PAGE}/`,
        title: 'Synthetic',
        userAgent: 'Chrome/156',
        isTop: true,
        timeOrigin: TIME_ORIGIN,
        wallClockOffset: TIME_ORIGIN,
        facts: writer.facts,
        dropped: 0,
        lost: 0,
        refused: 0,
        spent: 12,
      },
    ],
    network: writer.network,
    places: writer.places,
    notes: [],
    queryCounts: [],
    events: [],
    complete: true,
    revision: 0,
  };
};

const open = ({ facts, tree }: Writer): void => {
  facts.push(
    {
      kind: 'document',
      url: `${PAGE}/`,
      title: 'Synthetic',
      userAgent: 'Chrome/156',
      isTop: true,
      timeOrigin: TIME_ORIGIN,
      at: 0,
      reactBeforeAgent: false,
    },
    {
      kind: 'renderer',
      renderer: 1,
      packageName: 'react-dom',
      version: '19.3.1',
      build: 'development',
      hasDurations: true,
      hasUpdaters: true,
      support: 'full',
      missing: [],
    },
    { kind: 'started', at: 10, mode: 'manual', wallClockOffset: TIME_ORIGIN, captureValues: true },
    tree.fact,
  );
};

const addCommit = (
  writer: Writer,
  part: { readonly update: number; readonly from: number; readonly count: number; readonly isMount: boolean },
): number => {
  const id = writer.nextId();
  const made = makeCommit(writer.tree, writer.random, { id, at: writer.clock, ...part });
  writer.facts.push(made.fact);
  writer.left -= part.count;
  writer.clock = made.end + 0.4;
  const passive = writer.clock + 2;
  writer.facts.push({ kind: 'passive', commit: id, at: passive, end: passive + 0.5, effects: 3 });
  writer.clock = passive + 0.6;
  return id;
};

/** A part of the tree of about the wanted size, as a state change in its first component renders it. */
const partOf = ({ random, tree, left }: Writer, inOneCommit: boolean) => {
  if (inOneCommit) return { from: 0, count: Math.min(left, tree.size) };
  const from = random.between(0, tree.size - 1);
  const wanted = random.between(COMMIT_SIZE.from, COMMIT_SIZE.to);
  return { from, count: Math.min(left, wanted, tree.size - from) };
};

const addUpdate = (writer: Writer, cause: number, during: 'event' | 'passive-effect', inOneCommit: boolean): number => {
  const { facts, random, places } = writer;
  const update = writer.nextId();
  const part = partOf(writer, inOneCommit);
  const line = random.between(1, 400);
  const url = `${PAGE}/src/module-${line % 40}.tsx`;
  places.set(frameKey(url, line, 9), {
    function: 'handle',
    url: `src/module-${line % 40}.tsx`,
    line,
    column: 9,
    mapped: true,
    library: false,
    callee: `set${line % 12}`,
    binding: `value${line % 12}`,
  });
  facts.push({
    kind: 'update',
    id: update,
    renderer: 1,
    root: 1,
    at: writer.clock,
    component: part.from + 1,
    how: 'exact',
    type: 'setState',
    lane: 'sync',
    hook: 0,
    stack: `Error\n    at handle (${url}:${line}:9)\n    at dispatch (${PAGE}/node_modules/react-dom/index.js:1:1)`,
    cause: { id: cause, evidence: 'observed' },
    during,
    effectOf: '',
  });
  writer.clock += 0.3;
  return addCommit(writer, { update, ...part, isMount: false });
};

const addRequest = (writer: Writer, cause: number): number => {
  const { facts, network, random } = writer;
  const id = writer.nextId();
  const at = writer.clock;
  const duration = random.between(8, 120);
  const url = `${PAGE}/api/items/${random.between(1, 40)}`;
  const joinKey = `__cf_${id}`;
  facts.push(
    {
      kind: 'request',
      id,
      api: 'fetch',
      method: 'GET',
      url,
      at,
      cause: { id: cause, evidence: 'observed' },
      stack: `Error\n    at load (${PAGE}/src/api.ts:12:3)`,
      joinKey,
      bodyHash: null,
    },
    { kind: 'request-progress', id, at: at + duration, step: 'response', status: 200 },
    { kind: 'request-progress', id, at: at + duration + 0.5, step: 'body', status: 200 },
  );
  network.push(networkEntry(url, joinKey, TIME_ORIGIN + at, duration));
  writer.clock = at + duration + 1;
  return id;
};

const networkEntry = (url: string, joinKey: string, startedAt: number, duration: number): NetworkRequest => ({
  method: 'GET',
  url,
  status: 200,
  statusText: 'OK',
  httpVersion: 'h2',
  resourceType: 'fetch',
  startedAt,
  duration,
  phases: { blocked: 0.5, dns: null, connect: null, ssl: null, send: 0.1, wait: duration - 1.6, receive: 1 },
  fromCache: false,
  priority: 'High',
  mimeType: 'application/json',
  contentSize: 812,
  transferSize: 1_024,
  contentEncoding: '',
  serverTiming: [{ name: 'total', dur: duration / 2, desc: '' }],
  traceId: null,
  requestHeaders: {},
  responseHeaders: { 'content-type': 'application/json' },
  initiatorType: 'script',
  initiator: [{ function: 'load', url: `${PAGE}/src/api.ts`, line: 12, column: 3 }],
  joinKey,
});

/** click ─► update ─► commit, request ─► update ─► commit ─► effect ─► update ─► commit, a timer, a mark, frames. */
const addInteraction = (writer: Writer, inOneCommit: boolean): void => {
  const { facts, random, tree } = writer;
  const input = writer.nextId();
  const at = writer.clock + random.between(20, 300);
  const owner = random.between(0, tree.size - 1) + 1;
  writer.clock = at + 2;
  facts.push({
    kind: 'input',
    id: input,
    type: 'click',
    at,
    processingStart: at + 2,
    target: { selector: `#action-${input % 30}`, text: `Action ${input % 30}` },
    handler: {
      prop: 'onClick',
      name: 'handle',
      component: 'Button',
      componentId: owner,
      path: 'App › Button',
      text: null,
    },
  });
  const commits = inOneCommit ? 1 : random.between(2, 6);
  for (let nth = 0; nth < commits && writer.left > 0; nth++) {
    const cause = nth > 0 && nth % 2 === 1 ? addRequest(writer, input) : input;
    const commit = addUpdate(writer, cause, 'event', inOneCommit);
    if (nth === 1 && writer.left > 0) addEffect(writer, commit);
  }
  facts.push(
    { kind: 'input-end', id: input, at: at + 6 },
    { kind: 'timing', type: 'mark', name: `done ${input % 20}`, at: writer.clock, duration: 0 },
    { kind: 'paint', type: 'frame', at: writer.clock + 8, interactionId: input, value: 0 },
    {
      kind: 'event-timing',
      type: 'click',
      interactionId: input,
      at,
      processingStart: at + 2,
      processingEnd: at + 6,
      duration: 24,
    },
  );
  writer.clock += 16;
};

const addEffect = (writer: Writer, commit: number): void => {
  const id = writer.nextId();
  const component = writer.random.between(1, writer.tree.size);
  const { clock, facts } = writer;
  facts.push({ kind: 'effect', id, commit, component, phase: 'passive', at: clock, end: clock + 0.4 });
  addUpdate(writer, id, 'passive-effect', false);
};
