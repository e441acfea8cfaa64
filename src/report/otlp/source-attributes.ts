import { formatPlace } from '../../analysis/findings/words.ts';
import type { SourcePlace } from '../../analysis/model/source-place.ts';
import { shortLine } from '../step-text.ts';
import type { AttributeInput } from './otlp-attributes.ts';

/** File and line by OpenTelemetry's names; neither where the place is not known. */
export const sourceAttributes = (source: SourcePlace | null): Readonly<Record<string, AttributeInput>> => ({
  'code.file.path': source && shortLine(formatPlace(source).replace(/:\d+$/, '')),
  'code.line.number': source?.line,
});
