import type { Render } from '../../../analysis/model/render.ts';
import { Pill } from '../Pill.tsx';

/** `avoidable · proven`, `necessary`, `unknown`, `mount`. */
export const VerdictPill = ({ render }: { readonly render: Render }) => {
  const { verdict, phase } = render;
  if (!verdict) return <Pill tone={phase === 'mount' ? 'mount' : 'unknown'}>{phase}</Pill>;
  return (
    <Pill tone={verdict.class}>{verdict.certainty ? `${verdict.class} · ${verdict.certainty}` : verdict.class}</Pill>
  );
};
