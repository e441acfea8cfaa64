import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import { strings } from '../../strings.ts';
import { formatCount, formatMs } from '../format.ts';
import { Pill } from '../Pill.tsx';
import { usePanel } from '../panel-context.ts';
import { commitGroups } from './commit-groups.ts';

const MAX_GROUPS = 12;

/** The components of a commit; each line selects the first render of its component. */
export const CommitRenders = ({ analysis, commit }: { readonly analysis: Analysis; readonly commit: CommitStep }) => {
  const { state } = usePanel();
  const groups = commitGroups(analysis, commit);
  return (
    <>
      <table class="numbers">
        <tbody>
          {groups.slice(0, MAX_GROUPS).map(({ name, first, count, avoidable, self }) => (
            <tr key={name}>
              <td>
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    state.selection.value = { kind: 'render', commit: commit.id, index: first };
                  }}
                >
                  {name}
                </button>
                {count > 1 && <span class="dim"> × {formatCount(count)}</span>}
              </td>
              <td>{avoidable > 0 && <Pill tone="avoidable">{`${formatCount(avoidable)} avoidable`}</Pill>}</td>
              <td class="num">{formatMs(self)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > MAX_GROUPS && <p class="dim">{strings.details.more(groups.length - MAX_GROUPS)}</p>}
    </>
  );
};
