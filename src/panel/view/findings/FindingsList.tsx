import type { Analysis } from '../../../analysis/model.ts';
import { strings } from '../../strings.ts';
import { FindingCard } from './FindingCard.tsx';

/** Opportunities, ranked; what is not worth it is folded away but not hidden. */
export const FindingsList = ({ analysis }: { readonly analysis: Analysis }) => {
  const { findings, minorFindings } = analysis;
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
          <summary>{strings.findings.minor(minorFindings.length)}</summary>
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
