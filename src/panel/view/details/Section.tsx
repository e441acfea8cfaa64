import type { ComponentChildren } from 'preact';

export const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="details-section">
    <h3>{title}</h3>
    {children}
  </section>
);

/** Name and value pairs; those without a value are left out by the caller. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: ComponentChildren])[];
}) => (
  <dl class="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** Phases and the like: the value on the right, digits under digits. */
export const Numbers = ({ rows }: { readonly rows: readonly (readonly [name: string, value: string])[] }) => (
  <table class="numbers">
    <tbody>
      {rows.map(([name, value], index) => (
        <tr key={`${name} ${index}`}>
          <td>{name}</td>
          <td class="num">{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
