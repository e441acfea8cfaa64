import { readFileSync } from 'node:fs';

/** One request that Chromium's network stack was asked for. Files and the extension's own pages do not pass there. */
export interface LoggedRequest {
  readonly url: string;
  /** Origin of who asked: a page's, the extension's, "not an origin" for the browser itself. */
  readonly initiator: string;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

const isNetLog = (value: unknown): value is NetLog =>
  typeof value === 'object' && value !== null && 'events' in value && 'constants' in value;

/** Switch of Chromium that writes all of its requests, whoever makes them, to a file. */
export const netLogSwitch = (file: string): string => `--log-net-log=${file}`;

/** What Chromium wrote; it is whole once the browser has been closed. */
export const readNetLog = (file: string): readonly LoggedRequest[] => {
  const log: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isNetLog(log)) throw new Error(`${file} is no net log`);
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events.flatMap(({ type, params }) =>
    type === started && params?.url !== undefined ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
  );
};
