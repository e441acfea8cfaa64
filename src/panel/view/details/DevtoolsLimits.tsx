import { strings } from '../../strings.ts';
import { usePanel } from '../panel-context.ts';

/** Says why there is no Open and no Break, where DevTools offer neither. */
export const DevtoolsLimits = () => {
  const { opensPlaces, breaks } = usePanel().state.devtools.value;
  return opensPlaces && breaks ? null : <p class="dim">{strings.page.devtoolsLimits}</p>;
};
