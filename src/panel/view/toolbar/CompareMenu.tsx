import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';
import { MenuButton } from './MenuButton.tsx';

/** Where "before" comes from: files, or the recording that is shown. */
export const CompareMenu = ({ pickBefore }: { readonly pickBefore: () => void }) => {
  const { state, actions } = usePanel();
  const words = strings.compare;
  const isComparing = state.compare.before.value !== null;
  return (
    <MenuButton
      icon="compare"
      label={strings.toolbar.compare}
      hint={strings.toolbar.compareHint}
      disabled={state.analysis.value === null}
      items={[
        { label: words.keep, aside: words.keepHint, onSelect: actions.keepAsBefore },
        { label: words.chooseFile, onSelect: pickBefore },
        { label: words.stop, disabled: !isComparing, onSelect: actions.stopComparing },
      ]}
    />
  );
};
