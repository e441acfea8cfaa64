import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ComponentTarget } from '../../panel-actions.ts';
import { strings } from '../../strings.ts';
import { Icon } from '../Icon.tsx';
import { usePanel } from '../panel-context.ts';

/** Outlines an instance on the page while the pointer or the focus is on the button; a press keeps it. */
export const HighlightButton = ({ target }: { readonly target: ComponentTarget }) => {
  const { actions } = usePanel();
  const { componentId, document } = target;
  const kept = useSignal(false);
  const near = useSignal(false);
  const shown = kept.value || near.value;

  useEffect(() => {
    kept.value = false;
  }, [componentId, document]);
  // the same button can come to stand for another component: what is outlined follows, and goes with it
  useEffect(() => {
    if (!shown) return;
    actions.highlight(target);
    return () => actions.highlight(null);
  }, [shown, componentId, document]);

  const come = () => {
    near.value = true;
  };
  const leave = () => {
    near.value = false;
  };
  return (
    <button
      type="button"
      class="button"
      aria-pressed={kept.value}
      title={strings.page.highlightHint}
      onPointerEnter={come}
      onPointerLeave={leave}
      onFocus={come}
      onBlur={leave}
      onClick={() => {
        kept.value = !kept.value;
        if (!kept.value) near.value = false;
      }}
    >
      <Icon name="highlight" />
      {strings.page.highlight}
    </button>
  );
};
