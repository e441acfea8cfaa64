import { useMemo } from 'preact/hooks';
import type { Analysis } from '../../analysis/model/analysis.ts';
import { createPaneSizes } from '../state/pane-sizes.ts';
import { strings } from '../strings.ts';
import { Details } from './details/Details.tsx';
import { InteractionList } from './interactions/InteractionList.tsx';
import { InteractionSelect } from './interactions/InteractionSelect.tsx';
import { Later } from './Later.tsx';
import { Splitter } from './Splitter.tsx';
import { Tabs } from './tabs/Tabs.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { useNarrow } from './use-narrow.ts';

/** An analysed recording: list, timeline, tabs and details with movable borders. */
export const Workspace = ({ analysis }: { readonly analysis: Analysis }) => {
  const sizes = useMemo(createPaneSizes, []);
  const isNarrow = useNarrow();
  const style = {
    '--list-width': `${sizes.list.value}px`,
    '--timeline-height': `${sizes.timeline.value}px`,
    '--details-width': `${sizes.details.value}px`,
  };
  return (
    <main class="panel-main" style={style} tabIndex={-1}>
      {isNarrow ? <InteractionSelect analysis={analysis} /> : <InteractionList analysis={analysis} />}
      <Splitter size={sizes.list} min={120} max={420} label={strings.panes.list} orientation="vertical" />
      <div class="panel-right">
        <Timeline analysis={analysis} />
        <Splitter size={sizes.timeline} min={90} max={900} label={strings.panes.timeline} orientation="horizontal" />
        <div class="panel-lower">
          <Later>
            <Tabs analysis={analysis} />
          </Later>
          <Splitter
            size={sizes.details}
            min={220}
            max={900}
            label={strings.panes.details}
            orientation="vertical"
            after
          />
          <Later>
            <Details analysis={analysis} />
          </Later>
        </div>
      </div>
    </main>
  );
};
