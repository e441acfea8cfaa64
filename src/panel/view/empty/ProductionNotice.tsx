import type { MissingDetail, RendererFact } from '../../../protocol/facts/session-facts.ts';
import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';

/** Before recording a production build: what will be missing, and what will work all the same. */
export const ProductionNotice = ({ renderers }: { readonly renderers: readonly RendererFact[] }) => {
  const production = renderers.filter(({ build }) => build === 'production');
  if (production.length === 0) return null;
  const missing = new Set<MissingDetail>(production.flatMap((renderer) => renderer.missing));
  return (
    <section class="notice is-info">
      <Icon name="info" />
      <div>
        <h2>{strings.empty.production}</h2>
        <dl class="notice-list">
          {missing.size > 0 && (
            <>
              <dt>{strings.empty.missing}</dt>
              <dd>{[...missing].map((detail) => strings.missingDetail[detail]).join('; ')}</dd>
            </>
          )}
          <dt>{strings.empty.works}</dt>
          <dd>{strings.empty.productionWorks}</dd>
        </dl>
        <p>{strings.empty.productionHint}</p>
      </div>
    </section>
  );
};
