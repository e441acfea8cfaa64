import { strings } from '../strings.ts';
import { Icon } from './Icon.tsx';
import { usePanel } from './panel-context.ts';
import { ToolButton } from './toolbar/ToolButton.tsx';

/** One sentence across the panel. Its container stays, so that screen readers hear what comes into it. */
export const Message = () => {
  const { state } = usePanel();
  const message = state.message.value;
  return (
    <div role={message?.kind === 'error' ? 'alert' : 'status'}>
      {message && (
        <div class={`message is-${message.kind}`}>
          <Icon name={message.kind === 'info' ? 'info' : 'warning'} />
          <span>{message.text}</span>
          <ToolButton
            icon="close"
            label={strings.message.dismiss}
            iconOnly
            onClick={() => {
              state.message.value = null;
            }}
          />
        </div>
      )}
    </div>
  );
};
