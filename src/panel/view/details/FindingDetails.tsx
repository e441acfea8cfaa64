import { candidateOfFinding } from '../../../analysis/memo-candidates.ts';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { Finding } from '../../../analysis/model/finding.ts';
import { strings } from '../../strings.ts';
import { findingSaving, PRIORITY_TONE } from '../findings/finding-words.ts';
import { interactionTitle } from '../interactions/interaction-title.ts';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { firstRenderOf } from '../ranked/first-render.ts';
import { TryMemo } from '../trial/TryMemo.tsx';
import { StepLink } from './CauseLinks.tsx';
import { CodeSketch } from './CodeSketch.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { Facts, Section } from './Section.tsx';

const MAX_STEPS = 8;

export const FindingDetails = ({ analysis, finding }: { readonly analysis: Analysis; readonly finding: Finding }) => {
  const { state, actions } = usePanel();
  const { component, where } = finding;
  const first = component === null ? null : firstRenderOf(analysis, component, finding.interaction);
  const recording = state.recording.value;
  const candidate = recording && candidateOfFinding(recording, analysis, finding);
  return (
    <>
      <DetailsHead title={finding.title}>
        <Pill tone={PRIORITY_TONE[finding.priority]}>{strings.findings.priority[finding.priority]}</Pill>
      </DetailsHead>
      <Section title={strings.findings.fix}>
        <p>{finding.fix}</p>
      </Section>
      {finding.sketch !== undefined && <CodeSketch key={finding.id} code={finding.sketch} />}
      <section class="details-section details-actions">
        {where && state.devtools.value.opensPlaces && (
          <button type="button" class="button is-primary" onClick={() => actions.openSource(where)}>
            {strings.details.open}
          </button>
        )}
        {first && (
          <button
            type="button"
            class="button"
            onClick={() => {
              state.selection.value = first;
            }}
          >
            {strings.details.firstRender}
          </button>
        )}
      </section>
      {candidate && <TryMemo candidate={candidate} />}
      <Section title={strings.details.saves}>
        <Facts
          facts={[
            [strings.findings.savingLabel, findingSaving(finding)],
            ...(finding.saving.note ? [['', finding.saving.note] as const] : []),
            [strings.words.impact, finding.impact],
            [strings.words.effort, strings.findings.effort[finding.effort]],
            [strings.words.confidence, finding.confidence],
            ...(where ? [[strings.words.where, <PlaceLink key="where" place={where} />] as const] : []),
          ]}
        />
      </Section>
      <Section title={strings.findings.facts}>
        <ul class="reasons">
          {finding.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </Section>
      {finding.steps.length > 0 && (
        <Section title={strings.findings.steps}>
          {finding.steps.slice(0, MAX_STEPS).map((id) => (
            <StepLink key={id} analysis={analysis} id={id} />
          ))}
          {finding.steps.length > MAX_STEPS && (
            <p class="dim">{strings.details.more(finding.steps.length - MAX_STEPS)}</p>
          )}
        </Section>
      )}
      <Elsewhere analysis={analysis} finding={finding} />
    </>
  );
};

const MAX_OTHERS = 8;

/** The same thing to change, in other interactions. */
const Elsewhere = ({ analysis, finding }: { readonly analysis: Analysis; readonly finding: Finding }) => {
  const { state } = usePanel();
  const others = state.sameFindings.value.get(finding.id)?.filter(({ id }) => id !== finding.id) ?? [];
  if (others.length === 0) return null;
  return (
    <Section title={strings.findings.elsewhere}>
      {others.slice(0, MAX_OTHERS).map((other) => {
        const interaction = analysis.interactions.find(({ id }) => id === other.interaction);
        return (
          <div class="step-link" key={other.id}>
            <button
              type="button"
              class="link"
              onClick={() => {
                state.selection.value = { kind: 'finding', id: other.id };
              }}
            >
              {interaction ? interactionTitle(interaction) : strings.findings.whole}
            </button>
            <span class="dim">{findingSaving(other)}</span>
          </div>
        );
      })}
      {others.length > MAX_OTHERS && <p class="dim">{strings.details.more(others.length - MAX_OTHERS)}</p>}
    </Section>
  );
};
