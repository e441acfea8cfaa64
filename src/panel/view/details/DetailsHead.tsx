import type { ComponentChildren } from 'preact';

export interface DetailsHeadProps {
  readonly title: string;
  /** Where it stands: a component's path, a full URL. */
  readonly subtitle?: string;
  /** Pills beside the title. */
  readonly children?: ComponentChildren;
}

export const DetailsHead = ({ title, subtitle, children }: DetailsHeadProps) => (
  <header class="details-head">
    <h2>
      <span class="details-title">{title}</span> {children}
    </h2>
    {subtitle && <div class="details-subtitle dim">{subtitle}</div>}
  </header>
);
