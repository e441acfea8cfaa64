import { addTo } from '../../analysis/group-by.ts';
import type { FlowRow, FlowRows } from '../flow/flow-rows.ts';
import { leftOut } from '../flow/flow-text.ts';
import { escapeHtml } from './escape-html.ts';

/** A cascade as nested lists: what stands deeper was caused by what it stands in. */
export const writeFlow = (label: string, flow: FlowRows): string => {
  const below = new Map<number, number[]>();
  for (const [index, { parent }] of flow.rows.entries()) {
    addTo(below, parent, index);
  }
  // Depth is bounded by the rows' own limit.
  const listOf = (parent: number): string => {
    const items = (below.get(parent) ?? []).flatMap((index) => {
      const row = flow.rows[index];
      return row ? `<li>${rowOf(row)}${listOf(index)}</li>` : [];
    });
    return items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>`;
  };
  const rest = leftOut(flow);
  return `<div class="flow" role="group" aria-label="${escapeHtml(label)}">${listOf(-1)}${rest === '' ? '' : `<p>${escapeHtml(rest)}</p>`}</div>`;
};

const rowOf = ({ label, note, duration, badge }: FlowRow): string => {
  const words = note === '' ? '' : ` <span class="note${badge === null ? '' : ` ${badge}`}">${escapeHtml(note)}</span>`;
  const time = duration === '' ? '' : ` <span class="time">${escapeHtml(duration)}</span>`;
  return `<span class="row"><span class="label">${escapeHtml(label)}</span>${time}${words}</span>`;
};
