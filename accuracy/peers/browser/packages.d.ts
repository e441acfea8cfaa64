// The parts of the peers' packages that are used; they publish no types of their own.

declare module 'react-devtools-core/backend' {
  export const initialize: (settings: null, startProfiling: boolean) => void;
  export const connectWithCustomMessagingProtocol: (options: {
    onSubscribe: (listener: (message: unknown) => void) => void;
    onUnsubscribe: (listener: (message: unknown) => void) => void;
    onMessage: (event: string, payload: unknown) => void;
  }) => () => void;
}

declare module 'react-devtools-inline/frontend' {
  export interface Wall {
    readonly listen: (listener: (message: unknown) => void) => () => void;
    readonly send: (event: string, payload: unknown) => void;
  }
  export interface ChangeDescription {
    readonly context: boolean | readonly string[] | null;
    readonly didHooksChange: boolean;
    readonly hooks?: readonly number[] | null;
    readonly isFirstMount: boolean;
    readonly props: readonly string[] | null;
    readonly state: readonly string[] | null;
  }
  export interface CommitData {
    readonly changeDescriptions: ReadonlyMap<number, ChangeDescription> | null;
    readonly fiberActualDurations: ReadonlyMap<number, number>;
    readonly updaters: readonly { readonly displayName: string | null }[] | null;
  }
  export interface ProfilerStore {
    readonly isProcessingData: boolean;
    readonly profilingData: {
      readonly dataForRoots: ReadonlyMap<
        number,
        { readonly rootID: number; readonly commitData: readonly CommitData[] }
      >;
    } | null;
    readonly profilingCache: {
      readonly getCommitTree: (place: { commitIndex: number; rootID: number }) => {
        readonly nodes: ReadonlyMap<number, { readonly displayName: string | null }>;
      };
    };
    readonly startProfiling: () => void;
    readonly stopProfiling: () => void;
    readonly addListener: (event: string, listener: () => void) => void;
  }
  export interface Store {
    recordChangeDescriptions: boolean;
    readonly profilerStore: ProfilerStore;
  }
  export interface Bridge {
    readonly addListener: (event: string, listener: (payload: never) => void) => void;
  }
  export const createBridge: (target: Window, wall: Wall) => Bridge;
  export const createStore: (bridge: Bridge) => Store;
}
