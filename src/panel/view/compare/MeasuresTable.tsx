import type { Measure } from '../../../analysis/compare/model.ts';
import { strings } from '../../strings.ts';
import { Pill } from '../Pill.tsx';
import { measureValue, rangeWords, signed } from './compare-words.ts';

/** The numbers of the whole interaction. What neither side knows is left out. */
export const MeasuresTable = ({ measures }: { readonly measures: readonly Measure[] }) => {
  const words = strings.compare;
  return (
    <table class="compare-table">
      <caption>{words.numbers}</caption>
      <thead>
        <tr>
          <th scope="col" class="is-name">
            {words.columns.number}
          </th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.change}</th>
          <th scope="col" class="is-mark">
            <span class="visually-hidden">{words.columns.verdict}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {measures
          .filter(({ before, after }) => before !== null || after !== null)
          .map(({ name, unit, before, after, change, significance }) => (
            <tr key={name}>
              <th scope="row">{words.measures[name]}</th>
              <td class="num" title={rangeWords(unit, before)}>
                {measureValue(unit, before?.median ?? null)}
              </td>
              <td class="num" title={rangeWords(unit, after)}>
                {measureValue(unit, after?.median ?? null)}
              </td>
              <td class="num">{signed(unit, change)}</td>
              <td class="is-mark">
                {significance === 'better' && <Pill tone="good">{words.better}</Pill>}
                {significance === 'worse' && <Pill tone="bad">{words.worse}</Pill>}
                {significance === 'noise' && <Pill tone="ghost">{words.noise}</Pill>}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};
