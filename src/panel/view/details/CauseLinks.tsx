import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Step } from '../../../analysis/model/step.ts';
import type { Selection } from '../../state/selection.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { stepTitle } from '../step-title.ts';
import { stepTone } from '../step-tone.ts';
import { Section } from './Section.tsx';

const MAX_LINKS = 8;

/** What caused a step, with its evidence, and what it caused. Each line selects the step it names. */
export const CauseLinks = ({ analysis, step }: { readonly analysis: Analysis; readonly step: Step }) => {
  const effects = analysis.effectsOf.get(step.id) ?? [];
  return (
    <>
      <Section title={strings.details.causes}>
        {step.causes.length === 0 && <p class="dim">{strings.details.unknown}</p>}
        {step.causes.map((cause) => (
          <StepLink key={cause.id} analysis={analysis} id={cause.id} aside={cause.evidence} />
        ))}
      </Section>
      {effects.length > 0 && (
        <Section title={strings.details.effects}>
          {effects.slice(0, MAX_LINKS).map((id) => (
            <StepLink key={id} analysis={analysis} id={id} />
          ))}
          {effects.length > MAX_LINKS && <p class="dim">{strings.details.more(effects.length - MAX_LINKS)}</p>}
        </Section>
      )}
    </>
  );
};

export interface StepLinkProps {
  readonly analysis: Analysis;
  readonly id: string;
  readonly aside?: string;
}

export const StepLink = ({ analysis, id, aside }: StepLinkProps) => {
  const { state } = usePanel();
  const step = analysis.stepById.get(id);
  if (!step) return null;
  const selection: Selection = { kind: step.kind === 'interaction' ? 'interaction' : 'step', id };
  return (
    <div class="step-link">
      <span class="swatch" style={{ background: `var(--${stepTone(step)})` }} />
      <button
        type="button"
        class="link"
        onClick={() => {
          state.selection.value = selection;
        }}
      >
        {stepTitle(analysis, step)}
      </button>
      {aside && <span class="dim">{aside}</span>}
    </div>
  );
};
