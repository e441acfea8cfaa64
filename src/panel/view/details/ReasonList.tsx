import type { Reason, Render } from '../../../analysis/model/render.ts';
import { reasonWords } from '../../../report/verdict-words.ts';
import { strings } from '../../strings.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** What changed, before → after where it was captured, then the facts of the verdict, which can be checked. */
export const ReasonList = ({ render }: { readonly render: Render }) => {
  const said = new Set(render.reasons.map(reasonWords));
  const facts = (render.verdict?.facts ?? []).filter((fact) => !said.has(fact));
  return (
    <ul class="reasons">
      {render.reasons.map((reason, index) => (
        <li key={index}>
          {reasonWords(reason)}
          {reason.source && (
            <>
              {' '}
              <PlaceLink place={reason.source} />
            </>
          )}
          <EqualityWords reason={reason} />
          <BeforeAfter reason={reason} />
        </li>
      ))}
      {facts.map((fact) => (
        <li key={fact} class="dim">
          {fact}
        </li>
      ))}
      {render.reasons.length + facts.length === 0 && <li class="dim">{strings.details.unknown}</li>}
    </ul>
  );
};

const EqualityWords = ({ reason }: { readonly reason: Reason }) => {
  const equality = reason.change?.equality === 'same-text' ? 'sameText' : reason.equality;
  const words = equality && strings.equality[equality];
  return words ? <span class={`equality is-${equality}`}>{words}</span> : null;
};

const BeforeAfter = ({ reason }: { readonly reason: Reason }) => {
  if (!reason.before && !reason.after) return null;
  return (
    <div class="change">
      <code class="is-before">{reason.before || strings.details.unknown}</code>
      <span class="dim"> → </span>
      <code class="is-after">{reason.after || strings.details.unknown}</code>
    </div>
  );
};
