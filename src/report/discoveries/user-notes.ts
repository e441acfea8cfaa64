import { strong } from '../document/text.ts';
import { stepName } from '../flow/flow-labels.ts';
import type { DiscoveryRule } from './discovery.ts';

/** Notes on steps of this interaction; those on others stand in their own report. */
export const userNotes: DiscoveryRule = ({ analysis, steps, interaction }) => {
  const names = new Map(steps.map((step) => [step.id, stepName(step)]));
  if (interaction) names.set(interaction.id, 'the input');
  return analysis.notes.flatMap(({ step, text }) => {
    const name = names.get(step);
    return name === undefined ? [] : [[strong('Note'), ` on ${name}: ${text}`]];
  });
};
