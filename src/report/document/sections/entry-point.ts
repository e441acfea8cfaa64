import { listNames } from '../../../analysis/findings/words.ts';
import type { EntryPoint, Interaction } from '../../../analysis/model/interaction.ts';
import type { Step } from '../../../analysis/model/step.ts';
import { stepName } from '../../flow/flow-labels.ts';
import type { Block, Text } from '../report-document.ts';
import type { ReportScope } from '../report-scope.ts';
import { atPlace, code, paragraph, strong } from '../text.ts';

/** Where the page's own code begins. */
export const entryPoint = ({ interaction, caused }: ReportScope): readonly Block[] => {
  if (!interaction) return [];
  const first = whatItDoes(caused(interaction.id));
  return [
    paragraph(...(interaction.entryPoint ? handlerText(interaction.entryPoint) : noHandler(interaction))),
    ...(first === '' ? [] : [paragraph(`Its own steps: ${first}.`)]),
  ];
};

const noHandler = ({ target }: Interaction): Text => [
  'No React handler was found on the way from ',
  code(target.selector || 'the target'),
  ' to the root.',
];

const handlerText = ({ handler, prop, component, path, source }: EntryPoint): Text => {
  const isNative = prop === 'addEventListener';
  const name: Text = handler ? [code(handler)] : ['An unnamed function'];
  const role: Text = isNative ? [', a listener added with ', code(prop)] : [', the ', code(prop)];
  const owner: Text = component ? [' of ', strong(component)] : [];
  const above: Text = path && path !== component ? [`. Its place: ${path}`] : [];
  return [...name, ...role, ...owner, ...atPlace(source), ...above, '.'];
};

const NAMED = 5;

const whatItDoes = (steps: readonly Step[]): string =>
  listNames(
    steps
      .filter(({ kind }) => kind === 'update' || kind === 'request' || kind === 'action' || kind === 'timer')
      .map(stepName),
    NAMED,
  );
