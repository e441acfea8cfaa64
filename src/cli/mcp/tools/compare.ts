import { compareRecordings } from '../../../analysis/compare/compare.ts';
import type { RecordingComparison } from '../../../analysis/compare/model.ts';
import { toComparisonJson } from '../../../report/compare-json.ts';
import { noiseSentence, outcomeSentence } from '../../../report/compare-words.ts';
import { Failure } from '../../failure.ts';
import { recording } from '../arguments.ts';
import type { McpContext } from '../context.ts';
import { defineTool, type Tool, type ToolAnswer } from '../tool.ts';

const input = {
  before: recording.describe(
    'Recording of how it was: an id, a .clickfall.json file, or a folder with runs of the same',
  ),
  after: recording.describe('Recording of how it is now, likewise'),
};

/** Components of each interaction that are told: what changed most. */
const MOST_COMPONENTS = 20;

/** What a change brought. */
export const compareTool = ({ recordings }: McpContext): Tool =>
  defineTool({
    name: 'compare',
    title: 'Compare two recordings',
    description:
      'Lays the same interaction of two recordings beside each other: what is better, worse or within noise, and whether it is a regression. Record with several runs on both sides for times to mean something.',
    acts: false,
    input,
    run: async ({ before, after }) => {
      const [olds, news] = await Promise.all([recordings.read(before), recordings.read(after)]);
      return comparisonAnswer(compareRecordings(olds, news));
    },
  });

/** What a client is told of a comparison. Throws `Failure` where there was nothing to compare. */
export const comparisonAnswer = (result: RecordingComparison): ToolAnswer => {
  const { comparisons, onlyBefore, onlyAfter } = result;
  if (comparisons.length === 0) {
    throw new Failure('The recordings have no interaction in common: nothing can be compared.');
  }
  const json = toComparisonJson(result);
  return {
    text: [
      json.regressed ? 'There is a regression.' : 'No regression.',
      ...comparisons.flatMap((comparison) => [
        `${comparison.after.name}: ${outcomeSentence(comparison)}`,
        noiseSentence(comparison),
        ...comparison.remarks,
      ]),
      ...onlyBefore.map(({ name }) => `Only before: ${name}`),
      ...onlyAfter.map(({ name }) => `Only after: ${name}`),
    ].join('\n'),
    data: {
      regressed: json.regressed,
      comparisons: json.comparisons.map(({ steps, components, ...rest }) => ({
        ...rest,
        components: components.slice(0, MOST_COMPONENTS),
      })),
      onlyBefore: json.onlyBefore,
      onlyAfter: json.onlyAfter,
    },
  };
};
