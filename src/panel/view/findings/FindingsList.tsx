import type { Analysis } from '../../../analysis/model.ts';
import { splitFindings } from '../../state/split-findings.ts';
import { strings } from '../../strings.ts';
import { formatMs } from '../format.ts';
import { usePanel } from '../panel-context.ts';
import { FindingCard } from './FindingCard.tsx';

/** Opportunities, ranked; what is not worth it is folded away but not hidden. */
export const FindingsList = ({ analysis }: { readonly analysis: Analysis }) => {
  const { state } = usePanel();
  const floor = state.settings.value.findingsFloor;
  const { worth: findings, minor: minorFindings } = splitFindings(analysis, floor);
  return (
    <section class="findings" aria-label={strings.findings.label}>
      {findings.length === 0 && <p class="tab-empty">{strings.findings.empty}</p>}
      <ol>
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingCard analysis={analysis} finding={finding} />
          </li>
        ))}
      </ol>
      {minorFindings.length > 0 && (
        <details>
          <summary>{strings.findings.minor(minorFindings.length, formatMs(floor))}</summary>
          <ol>
            {minorFindings.map((finding) => (
              <li key={finding.id}>
                <FindingCard analysis={analysis} finding={finding} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};
