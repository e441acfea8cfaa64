import type { TestProject } from 'vitest/node';
import { startPageServer } from './page-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly origin: string;
  }
}

/** One page server for the whole run. */
export const setup = async (project: TestProject) => {
  const server = await startPageServer();
  project.provide('origin', server.origin);
  return () => server.close();
};
