import { useRef } from 'preact/hooks';
import type { Analysis } from '../../../analysis/model/analysis.ts';
import { assertNever } from '../../../protocol/assert-never.ts';
import type { TabName } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { CascadeTree } from '../cascade/CascadeTree.tsx';
import { CompareView } from '../compare/CompareView.tsx';
import { FindingsList } from '../findings/FindingsList.tsx';
import { formatCount } from '../format.ts';
import { usePanel } from '../panel-context.ts';
import { RankedTable } from '../ranked/RankedTable.tsx';
import { ReportView } from '../report/ReportView.tsx';
import { shownTabs } from '../toolbar/shortcuts.ts';

/** Views of the same analysis, as ARIA tabs: arrows move, the focused tab is shown at once. */
export const Tabs = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const tabs = shownTabs(state);
  const active = tabs.includes(state.activeTab.value) ? state.activeTab.value : 'cascade';
  const outcome = state.outcome.value;
  const isComplete = outcome.kind === 'done' && outcome.isComplete;

  const move = (event: KeyboardEvent) => {
    const at = tabs.indexOf(active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    state.activeTab.value = tabs[next] ?? 'cascade';
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={strings.tabs.label} tabIndex={-1} ref={list} onKeyDown={move}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls="tab-panel"
            aria-selected={name === active}
            tabIndex={name === active ? 0 : -1}
            onClick={() => {
              state.activeTab.value = name;
            }}
          >
            {strings.tabs[name]}
            {name === 'findings' && (
              <span class="tab-count">{isComplete ? formatCount(state.findings.value.worth.length) : '…'}</span>
            )}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${active}`}>
        <TabContent name={active} analysis={analysis} />
      </div>
    </div>
  );
};

const TabContent = ({ name, analysis }: { readonly name: TabName; readonly analysis: Analysis }) => {
  switch (name) {
    case 'cascade':
      return <CascadeTree analysis={analysis} />;
    case 'ranked':
      return <RankedTable analysis={analysis} />;
    case 'findings':
      return <FindingsList analysis={analysis} />;
    case 'report':
      return <ReportView analysis={analysis} />;
    case 'compare':
      return <CompareView />;
    default:
      return assertNever(name);
  }
};
