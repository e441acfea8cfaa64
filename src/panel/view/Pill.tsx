import type { ComponentChildren } from 'preact';

export type PillTone =
  | 'avoidable'
  | 'necessary'
  | 'unknown'
  | 'mount'
  | 'cascading'
  | 'good'
  | 'bad'
  | 'warn'
  | 'ghost';

export interface PillProps {
  readonly tone: PillTone;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A short word with a colour. The word carries the meaning; the colour only repeats it. */
export const Pill = ({ tone, title, children }: PillProps) => (
  <span class={`pill is-${tone}`} title={title ?? (typeof children === 'string' ? children : undefined)}>
    {children}
  </span>
);
