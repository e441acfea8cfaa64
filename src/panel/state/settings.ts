import * as v from 'valibot';
import type { Milliseconds, Percent } from '../../protocol/units.ts';
import { ROWS, type RowName } from './timeline-rows.ts';

/** What the user chose once for all recordings. Kept in the extension's storage, never in a recording. */
export interface Settings {
  /** Record previews of props and state, before → after. */
  readonly captureValues: boolean;
  /** Outline what renders on the page while recording. */
  readonly liveHighlight: boolean;
  readonly editor: EditorSettings;
  /** URL of a trace in the user's tracing back end, with `{traceId}`; "" for none. */
  readonly traceLink: string;
  /** Timeline rows that are not shown. */
  readonly hiddenRows: readonly RowName[];
  /** Timeline rows that are folded into one line. */
  readonly collapsedRows: readonly RowName[];
  /** Renders and bars shorter than this are dimmed; 0 for none. */
  readonly minMs: Milliseconds;
  readonly onlyAvoidable: boolean;
  /** Dim components whose source lies in a dependency. */
  readonly hideLibrary: boolean;
  /** Findings that save less are folded away. */
  readonly findingsFloor: Milliseconds;
  readonly limits: RecordingLimits;
  /** `RecordingOptions.costBudget` */
  readonly costBudget: Percent;
}

export interface EditorSettings {
  /** URL with `{path}`, `{line}` and `{column}`; "" for no editor. */
  readonly pattern: string;
  /** Folder that source paths are relative to, for `{path}`; "" for paths as the source map has them. */
  readonly root: string;
}

/** What a recording may hold. At the end of `seconds` it ends by itself. */
export interface RecordingLimits {
  readonly seconds: number;
  readonly renders: number;
  /** Of the panel's memory, as estimated (`factWeight`). */
  readonly megabytes: number;
  /** `drop`: at `renders` or `megabytes` the oldest interactions make room; `stop`: the recording ends. */
  readonly whenFull: 'drop' | 'stop';
}

export const EDITOR_PATTERNS = {
  none: '',
  vscode: 'vscode://file/{path}:{line}:{column}',
  webstorm: 'webstorm://open?file={path}&line={line}&column={column}',
} as const;

export const DEFAULT_SETTINGS: Settings = {
  captureValues: true,
  liveHighlight: false,
  editor: { pattern: EDITOR_PATTERNS.none, root: '' },
  traceLink: '',
  hiddenRows: [],
  collapsedRows: [],
  minMs: 0,
  onlyAvoidable: false,
  hideLibrary: false,
  findingsFloor: 1,
  // a million renders are analysed within seconds; beyond that a panel is of no use
  limits: { seconds: 3_600, renders: 1_000_000, megabytes: 400, whenFull: 'drop' },
  costBudget: 5,
};

/** The only URLs an editor link may be: it names a file for a program, and never runs in the panel. */
export const isEditorPattern = (pattern: string): boolean =>
  pattern === '' ||
  (/^[a-z][a-z0-9+.-]*:/i.test(pattern) && !/^(?:javascript|data|vbscript|blob|about|chrome)/i.test(pattern));

/** A page in the web, of one trace. */
export const isTraceLink = (pattern: string): boolean =>
  pattern === '' ||
  (/^https?:\/\//i.test(pattern) &&
    pattern.includes('{traceId}') &&
    URL.canParse(pattern.replaceAll('{traceId}', '0')));

const milliseconds = (most: Milliseconds) => v.pipe(v.number(), v.minValue(0), v.maxValue(most));
const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const rows = v.pipe(
  v.array(v.string()),
  v.transform((names) => ROWS.filter((row) => names.includes(row))),
);

/** Bounds of what can be typed, for the fields of the dialog too. */
export const SETTING_BOUNDS = {
  minMs: { min: 0, max: 1_000 },
  findingsFloor: { min: 0, max: 1_000 },
  seconds: { min: 1, max: 3_600 },
  renders: { min: 100, max: 10_000_000 },
  megabytes: { min: 1, max: 2_000 },
  costBudget: { min: 0, max: 100 },
} as const;

const {
  captureValues,
  liveHighlight,
  editor,
  traceLink,
  minMs,
  onlyAvoidable,
  hideLibrary,
  findingsFloor,
  limits,
  costBudget,
} = DEFAULT_SETTINGS;
const schema = v.object({
  captureValues: v.fallback(v.boolean(), captureValues),
  liveHighlight: v.fallback(v.boolean(), liveHighlight),
  editor: v.fallback(
    v.object({
      pattern: v.pipe(v.string(), v.maxLength(500), v.check(isEditorPattern)),
      root: v.pipe(v.string(), v.maxLength(1_000)),
    }),
    editor,
  ),
  traceLink: v.fallback(v.pipe(v.string(), v.maxLength(2_000), v.check(isTraceLink)), traceLink),
  hiddenRows: v.fallback(rows, []),
  collapsedRows: v.fallback(rows, []),
  minMs: v.fallback(milliseconds(SETTING_BOUNDS.minMs.max), minMs),
  onlyAvoidable: v.fallback(v.boolean(), onlyAvoidable),
  hideLibrary: v.fallback(v.boolean(), hideLibrary),
  findingsFloor: v.fallback(milliseconds(SETTING_BOUNDS.findingsFloor.max), findingsFloor),
  limits: v.fallback(
    v.object({
      seconds: count(SETTING_BOUNDS.seconds.min, SETTING_BOUNDS.seconds.max),
      renders: count(SETTING_BOUNDS.renders.min, SETTING_BOUNDS.renders.max),
      // later than the others: what was stored before lacks them
      megabytes: v.fallback(count(SETTING_BOUNDS.megabytes.min, SETTING_BOUNDS.megabytes.max), limits.megabytes),
      whenFull: v.fallback(v.picklist(['drop', 'stop']), limits.whenFull),
    }),
    limits,
  ),
  costBudget: v.fallback(count(SETTING_BOUNDS.costBudget.min, SETTING_BOUNDS.costBudget.max), costBudget),
});

/** Reads settings as they were stored, by this or another version: what is missing or wrong becomes its default. */
export const parseSettings = (stored: unknown): Settings => {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
};
