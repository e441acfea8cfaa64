import type { Analysis } from '../../../analysis/model/analysis.ts';
import { assertNever } from '../../../protocol/assert-never.ts';
import type { Selection } from '../../state/selection.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { ActionDetails } from './ActionDetails.tsx';
import { CommitDetails } from './CommitDetails.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { InteractionDetails } from './InteractionDetails.tsx';
import { OtherStepDetails } from './OtherStepDetails.tsx';
import { RenderDetails } from './RenderDetails.tsx';
import { RequestDetails } from './RequestDetails.tsx';
import { UpdateDetails } from './UpdateDetails.tsx';

/** Everything about the selected thing; about the current interaction where nothing is selected. */
export const Details = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const interaction = state.interaction.value;
  const selection: Selection | null =
    state.selection.value ?? (interaction ? { kind: 'interaction', id: interaction.id } : null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <aside class="details" aria-label={strings.details.label} tabIndex={0}>
      {(selection && detailsOf(analysis, selection)) ?? <p class="tab-empty">{strings.details.nothing}</p>}
    </aside>
  );
};

const detailsOf = (analysis: Analysis, selection: Selection) => {
  switch (selection.kind) {
    case 'interaction': {
      const interaction = analysis.interactions.find(({ id }) => id === selection.id);
      return interaction ? <InteractionDetails interaction={interaction} /> : null;
    }
    case 'step':
      return stepDetails(analysis, selection.id);
    case 'render': {
      const commit = analysis.stepById.get(selection.commit);
      return commit?.kind === 'commit' ? (
        <RenderDetails analysis={analysis} commit={commit} index={selection.index} />
      ) : null;
    }
    case 'finding': {
      const finding = [...analysis.findings, ...analysis.minorFindings].find(({ id }) => id === selection.id);
      return finding ? <FindingDetails analysis={analysis} finding={finding} /> : null;
    }
    default:
      return assertNever(selection);
  }
};

const stepDetails = (analysis: Analysis, id: string) => {
  const step = analysis.stepById.get(id);
  if (!step) return null;
  switch (step.kind) {
    case 'interaction': {
      const interaction = analysis.interactions.find((candidate) => candidate.id === id);
      return interaction ? <InteractionDetails interaction={interaction} /> : null;
    }
    case 'request':
      return <RequestDetails analysis={analysis} step={step} />;
    case 'action':
      return <ActionDetails analysis={analysis} step={step} />;
    case 'update':
      return <UpdateDetails analysis={analysis} step={step} />;
    case 'commit':
      return <CommitDetails analysis={analysis} step={step} />;
    case 'effect':
    case 'timer':
    case 'mark':
    case 'paint':
    case 'long-frame':
      return <OtherStepDetails analysis={analysis} step={step} />;
    default:
      return assertNever(step);
  }
};
