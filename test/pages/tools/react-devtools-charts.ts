/** One commit as the charts of React DevTools' Profiler show it. Milliseconds. */
export interface CommitCharts {
  /** Rows from top to bottom. */
  readonly flame: readonly (readonly {
    readonly name: string;
    readonly didRender: boolean;
    readonly actualDuration: number;
    readonly selfDuration: number;
  }[])[];
  readonly ranked: readonly { readonly name: string; readonly value: number }[];
  readonly updaters: readonly string[] | null;
}
