import type { SourcePlace } from '../../../analysis/model/source-place.ts';
import type { ComponentTarget } from '../../panel-actions.ts';
import { strings } from '../../strings.ts';
import { shortPlace } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { MiddleText } from '../MiddleText.tsx';
import { usePanel } from '../panel-context.ts';
import { BreakButton } from './BreakButton.tsx';
import { DevtoolsLimits } from './DevtoolsLimits.tsx';
import { EditorLink } from './EditorLink.tsx';
import { HighlightButton } from './HighlightButton.tsx';

export interface ComponentActionsProps {
  readonly target: ComponentTarget;
  /** Its definition, null where it was not found: then the live page is asked for it, as where DevTools open no places. */
  readonly source: SourcePlace | null;
}

/** All that can be done with one instance, here and in the page. */
export const ComponentActions = ({ target, source }: ComponentActionsProps) => {
  const { state, actions } = usePanel();
  return (
    <section class="details-section details-actions" aria-label={target.name}>
      {source && state.devtools.value.opensPlaces ? (
        <button
          type="button"
          class="button is-primary"
          title={`${source.url}:${source.line}`}
          onClick={() => actions.openSource(source)}
        >
          <Icon name="source" />
          <span>{strings.details.open}</span>
          <span class="mono">
            <MiddleText text={shortPlace(source)} title="" />
          </span>
        </button>
      ) : (
        <button
          type="button"
          class="button is-primary"
          title={strings.details.inspectHint}
          onClick={() => actions.inspectComponent(target)}
        >
          <Icon name="source" />
          {strings.details.inspect}
        </button>
      )}
      {source && <EditorLink place={source} />}
      <BreakButton target={{ kind: 'component', component: target }} />
      <HighlightButton target={target} />
      <button
        type="button"
        class="button"
        title={strings.page.inspectElementHint}
        onClick={() => actions.inspectElement(target)}
      >
        <Icon name="element" />
        {strings.page.inspectElement}
      </button>
      <DevtoolsLimits />
    </section>
  );
};
