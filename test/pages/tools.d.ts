declare module 'react-devtools-inline/backend' {
  export function initialize(target: object): void;
}

// The parts of React DevTools' frontend that are used; it publishes no types of its own.
declare module 'react-devtools-inline/frontend' {
  import type { ComponentType } from 'react';

  interface ChartPlace {
    readonly commitIndex: number;
    readonly rootID: number;
  }
  interface CommitTree {
    readonly nodes: ReadonlyMap<number, { readonly displayName: string | null }>;
  }
  export interface FlameNode {
    readonly name: string;
    readonly didRender: boolean;
    readonly actualDuration: number;
    readonly selfDuration: number;
  }
  export interface ProfilerStore {
    readonly profilingData: {
      readonly dataForRoots: ReadonlyMap<
        number,
        {
          readonly rootID: number;
          readonly commitData: readonly {
            readonly updaters: readonly { readonly displayName: string | null }[] | null;
          }[];
        }
      >;
    } | null;
    readonly profilingCache: {
      readonly getCommitTree: (place: ChartPlace) => CommitTree;
      readonly getFlamegraphChartData: (place: ChartPlace & { readonly commitTree: CommitTree }) => {
        readonly rows: readonly (readonly FlameNode[])[];
      };
      readonly getRankedChartData: (place: ChartPlace & { readonly commitTree: CommitTree }) => {
        readonly nodes: readonly { readonly name: string; readonly value: number }[];
      };
    };
  }
  export interface Store {
    readonly profilerStore: ProfilerStore;
  }
  export type Bridge = object;
  export const createBridge: (
    target: Window,
    wall: { readonly listen: (listener: (message: unknown) => void) => () => void; readonly send: () => void },
  ) => Bridge;
  export const createStore: (bridge: Bridge, config: Readonly<Record<string, boolean>>) => Store;
  export const initialize: (
    target: Window,
    parts: { readonly bridge: Bridge; readonly store: Store },
  ) => ComponentType<{
    readonly showTabBar: boolean;
    readonly browserTheme: 'light';
    readonly overrideTab: 'profiler';
  }>;
}
