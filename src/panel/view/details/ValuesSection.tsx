import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import type { Render } from '../../../analysis/model/render.ts';
import { strings } from '../../strings.ts';
import { knownValues } from './known-values.ts';
import { Section } from './Section.tsx';

export interface ValuesSectionProps {
  readonly analysis: Analysis;
  readonly commit: CommitStep;
  readonly render: Render;
}

/** Previews of props and state at this render. Nothing where values were not captured, or none ever changed. */
export const ValuesSection = ({ analysis, commit, render }: ValuesSectionProps) => {
  const values = knownValues(analysis, commit, render.componentId);
  if (values.length === 0) return null;
  const since = { here: strings.page.valuesHere, earlier: strings.page.valuesEarlier, later: strings.page.valuesLater };
  return (
    <Section title={strings.page.values}>
      <dl class="values">
        {values.map(({ kind, name, value, from }, index) => (
          <div key={index}>
            <dt>
              <code>{name}</code> <span class="dim">{kind}</span>
            </dt>
            <dd>
              <code>{value}</code> <span class="dim">{since[from]}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};
