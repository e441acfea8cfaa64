import { formats } from '../report/formats.ts';
import type { ExportFormat } from './panel-actions.ts';

/** Those that hold the recording itself: they need no analysis. */
const RECORDING_EXTENSIONS: ReadonlyMap<ExportFormat, string> = new Map([
  ['recording', 'clickfall.json'],
  ['compressed', 'clickfall.json.gz'],
]);

export const isRecordingFormat = (format: ExportFormat): boolean => RECORDING_EXTENSIONS.has(format);

/** How the name of its file ends, without a dot before. */
export const extensionOf = (format: ExportFormat): string =>
  RECORDING_EXTENSIONS.get(format) ?? formats.find(({ id }) => id === format)?.extension ?? format;
