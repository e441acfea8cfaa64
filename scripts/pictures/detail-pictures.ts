import { acts, clickOn, search, selectLine, showTab } from './acts.ts';
import type { Picture } from './picture.ts';

/** Wide and high enough for all details; cut to them. */
const DETAILS = { width: 1180, height: 1500, shows: { part: '.details' } } as const;

/** What the details say of each kind of thing. */
export const detailPictures: readonly Picture[] = [
  { name: 'details-interaction', ...DETAILS, caption: 'An interaction.', prepare: selectLine('click') },
  { name: 'details-request', ...DETAILS, caption: 'A request.', prepare: selectLine('POST /api/cart/items') },
  { name: 'details-update', ...DETAILS, caption: 'An update.', prepare: search('setItems', 1) },
  { name: 'details-commit', ...DETAILS, caption: 'A commit.', prepare: search('commit 2', 1) },
  {
    name: 'details-avoidable',
    ...DETAILS,
    themes: ['light', 'dark'],
    caption: 'An avoidable render, and why it is one.',
    prepare: selectLine('CartRow × 4'),
  },
  { name: 'details-necessary', ...DETAILS, caption: 'A necessary render.', prepare: search('CartProvider', 1) },
  { name: 'details-mark', ...DETAILS, caption: 'A measure of the page’s own.', prepare: search('items-loaded', 1) },
  { name: 'details-paint', ...DETAILS, caption: 'A layout shift.', prepare: search('layout-shift', 1) },
  {
    name: 'details-finding',
    ...DETAILS,
    caption: 'A finding: facts, fix, places.',
    prepare: acts(showTab('Findings'), clickOn('.finding')),
  },
];
