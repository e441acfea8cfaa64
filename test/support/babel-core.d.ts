/** The one function of Babel that pages are compiled with. */
declare module '@babel/core' {
  export function transformAsync(
    code: string,
    options: object,
  ): Promise<{ readonly code?: string | null; readonly map?: object | null } | null>;
}
