import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';

export interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

export const Notice = ({ kind, title, text, children }: NoticeProps) => (
  <section class={`notice is-${kind}`}>
    <Icon name={kind === 'info' ? 'info' : 'warning'} />
    <div>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="notice-actions">{children}</div>}
    </div>
  </section>
);
