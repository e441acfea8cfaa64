export type RowName = 'interaction' | 'requests' | 'updates' | 'commits' | 'renders' | 'effects' | 'marks' | 'paints';

/** Rows of the timeline from top to bottom, as product and people name them. */
export const ROWS: readonly RowName[] = [
  'interaction',
  'requests',
  'updates',
  'commits',
  'renders',
  'effects',
  'marks',
  'paints',
];
