import type { MissingDetail, ReactBuild, RendererFact } from '../../protocol/facts/session-facts.ts';
import { ownValue } from '../own-value.ts';
import { type Fiber, type FiberRoot, isComponent } from './fiber.ts';
import { displayName } from './names.ts';
import { type Internals, internalsByShape, internalsFor } from './versions.ts';

/** One copy of React on the page, and what its build can tell. */
export interface Renderer {
  readonly id: number;
  /** What React passed to `inject`; null for a React that was found by its roots. */
  readonly introduction: object | null;
  readonly packageName: string;
  readonly internals: Internals;
  /** `pendingUpdatersLaneMap` is filled: development and profiling builds ≥ 18 that saw the hook. */
  readonly hasUpdaters: () => boolean;
  readonly hasDurations: () => boolean;
  readonly isDevelopment: () => boolean;
  /** Learns from a root what the introduction did not tell. True if something new was learned. */
  readonly learn: (root: FiberRoot) => boolean;
  readonly fact: () => RendererFact;
  /** Fiber whose code React calls now; development builds only, else null. */
  readonly currentFiber: () => Fiber | null;
  /** React is inside the render of a function component. */
  readonly isRendering: () => boolean;
  /** Call while React renders nothing: what the dispatcher holds then means "idle". */
  readonly noteIdle: () => void;
  /** Roots seen so far that still exist. */
  readonly roots: () => readonly FiberRoot[];
  readonly addRoot: (root: FiberRoot) => void;
  readonly knows: (root: FiberRoot) => boolean;
}

/** `introduction` is what React passed to `inject`; null for a React that was found by its roots. */
export const createRenderer = (id: number, introduction: object | null, firstRoot: FiberRoot | null): Renderer => {
  const version = textOf(introduction, 'version');
  const packageName = textOf(introduction, 'rendererPackageName') || 'react-dom';
  const internals =
    introduction === null && firstRoot !== null ? internalsByShape(firstRoot.current) : internalsFor(version);
  let build = introducedBuild(introduction);
  let durations = false;
  let updaters = false;
  let learned = false;
  let mangled = false;
  const known = new WeakSet<FiberRoot>();
  let roots: WeakRef<FiberRoot>[] = [];
  const idle = new Set<unknown>();
  const getCurrentFiber = ownValue(introduction, 'getCurrentFiber');
  const dispatcher = ownValue(introduction, 'currentDispatcherRef');

  const learn = (root: FiberRoot): boolean => {
    if (learned || root.current.child === null) return false;
    learned = true;
    const { current } = root;
    durations = current.actualDuration !== undefined && (current.mode & internals.mode.profile) !== 0;
    updaters = introduction !== null && root.pendingUpdatersLaneMap !== undefined;
    if (build === 'unknown') build = buildOf(root);
    mangled = namesAreMangled(current);
    return true;
  };

  return {
    id,
    introduction,
    packageName,
    internals,
    hasUpdaters: () => (learned ? updaters : introduction !== null && build !== 'production' && internals.major >= 18),
    hasDurations: () => durations,
    isDevelopment: () => build === 'development',
    learn,
    fact: () => ({
      kind: 'renderer',
      renderer: id,
      packageName,
      version,
      build,
      hasDurations: durations,
      hasUpdaters: updaters,
      support: introduction === null && internals.support === 'full' ? 'partial' : internals.support,
      missing:
        learned || introduction === null ? missing(build, internals, durations, updaters, mangled, introduction) : [],
    }),
    currentFiber: () =>
      typeof getCurrentFiber === 'function' ? ((getCurrentFiber as () => Fiber | null)() ?? null) : null,
    isRendering: () => {
      const now = currentDispatcher(dispatcher);
      return idle.size > 0 && now !== null && now !== undefined && !idle.has(now);
    },
    noteIdle: () => {
      if (idle.size < 4) idle.add(currentDispatcher(dispatcher));
    },
    roots: () => roots.map((ref) => ref.deref()).filter((root) => root !== undefined),
    knows: (root) => known.has(root),
    addRoot: (root) => {
      if (known.has(root)) return;
      known.add(root);
      roots = roots.filter((ref) => ref.deref() !== undefined);
      roots.push(new WeakRef(root));
    },
  };
};

const textOf = (introduction: object | null, key: string): string => {
  const value = ownValue(introduction, key);
  return typeof value === 'string' ? value.slice(0, 100) : '';
};

/** ≥ 19 keeps the dispatcher in `H`, before that in `current`. */
const currentDispatcher = (holder: unknown): unknown =>
  typeof holder === 'object' && holder !== null ? ('H' in holder ? holder.H : ownValue(holder, 'current')) : undefined;

/** `bundleType` is 1 in development and 0 in production and profiling, which a lane map of 18 – 19.1 tells apart. */
const introducedBuild = (introduction: object | null): ReactBuild => {
  if (ownValue(introduction, 'bundleType') === 1) return 'development';
  return typeof ownValue(introduction, 'getLaneLabelMap') === 'function' ? 'profiling' : 'unknown';
};

const buildOf = (root: FiberRoot): ReactBuild => {
  if ('_debugOwner' in root.current) return 'development';
  return root.current.actualDuration !== undefined || root.memoizedUpdaters !== undefined ? 'profiling' : 'production';
};

const missing = (
  build: ReactBuild,
  { major, minor }: Internals,
  durations: boolean,
  updaters: boolean,
  mangled: boolean,
  introduction: object | null,
): readonly MissingDetail[] => {
  const details: MissingDetail[] = [];
  if (!durations) details.push('durations');
  if (mangled) details.push('component-names');
  // 19.0 and older development builds have no stack beside each element
  if (build !== 'development' || major < 19 || minor < 1) details.push('jsx-locations');
  if (!updaters) details.push('exact-updaters');
  if (introduction === null) details.push('hook');
  return details;
};

/** Fibers looked at, once per copy of React, to tell whether names were shortened by a minifier. */
const NAME_SAMPLE = 300;

const namesAreMangled = (first: Fiber): boolean => {
  const open: Fiber[] = [first];
  let short = 0;
  let named = 0;
  for (let looked = 0; looked < NAME_SAMPLE; looked++) {
    const fiber = open.pop();
    if (fiber === undefined) break;
    if (isComponent(fiber)) {
      const name = displayName(fiber);
      if (name !== '') named++;
      if (name !== '' && name.length <= 2) short++;
    }
    if (fiber.sibling !== null) open.push(fiber.sibling);
    if (fiber.child !== null) open.push(fiber.child);
  }
  return named > 0 && short * 2 > named;
};
