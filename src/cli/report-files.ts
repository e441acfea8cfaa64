import type { Analysis } from '../analysis/model/analysis.ts';
import { formats } from '../report/formats.ts';
import { Failure } from './failure.ts';
import type { OutputFile } from './write-files.ts';

/**
 * Renders the formats of a comma-separated list (`md,json`) as `report.<extension>`. Throws `Failure` for an unknown one.
 * `values`: as in `ExportOptions`.
 */
export const reportFiles = (analysis: Analysis, list: string, values = false): readonly OutputFile[] =>
  list.split(',').map((id) => {
    const format = formats.find((candidate) => candidate.id === id.trim());
    if (format === undefined) {
      throw new Failure(`Unknown format "${id.trim()}"; there are: ${formats.map((known) => known.id).join(', ')}.`);
    }
    return { name: `report.${format.extension}`, content: format.render(analysis, { values }) };
  });
