// The one function of @babel/core that is used; it publishes no types of its own.
declare module '@babel/core' {
  export const transformAsync: (
    code: string,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly code?: string | null; readonly map?: string | null } | null>;
}
