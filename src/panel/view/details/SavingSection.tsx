import type { Render } from '../../../analysis/model/render.ts';
import { strings } from '../../strings.ts';
import { formatMs, UNKNOWN } from '../format.ts';
import { Numbers, Section } from './Section.tsx';

/** The fix of an avoidable render and what it would save in this commit: an estimate, and said so. */
export const SavingSection = ({ render }: { readonly render: Render }) => {
  const fix = render.verdict?.fix;
  if (!fix) return null;
  const saving = render.saving === null ? UNKNOWN : `~${formatMs(render.saving)}`;
  return (
    <Section title={strings.details.saves}>
      <Numbers rows={[[strings.fix[fix], saving]]} />
      <p class="dim">{render.saving === null ? strings.details.savingUnknown : strings.findings.estimated}</p>
    </Section>
  );
};
