import {
  acts,
  clickOn,
  compareWithAgain,
  measure,
  pressButton,
  search,
  selectLine,
  showTab,
  untilPanel,
} from './acts.ts';
import { breakAndEditor, outlineSelected, outlineWhatRenders, tryMemo } from './page-acts.ts';
import type { Picture } from './picture.ts';

const SIZE = { width: 1080, height: 660 } as const;
const BOTH = ['light', 'dark'] as const;

const filterByRow = acts(showTab('Ranked'), clickOn('.ranked tbody .link', 'CartRow'), showTab('Cascade'), measure);

/** The panel with a recording: its tabs, and what can be done there. */
export const shopPictures: readonly Picture[] = [
  {
    name: 'panel',
    width: 1280,
    height: 820,
    shows: 'devtools',
    themes: BOTH,
    caption: 'The whole panel in DevTools after one click: timeline, cascade, and why a component rendered.',
    prepare: selectLine('CartIcon'),
  },
  { name: 'ranked', ...SIZE, themes: BOTH, caption: 'Components by cost.', prepare: showTab('Ranked') },
  {
    name: 'findings',
    ...SIZE,
    themes: BOTH,
    caption: 'What to change first, and the facts behind it.',
    prepare: acts(showTab('Findings'), clickOn('.finding')),
  },
  {
    name: 'report',
    ...SIZE,

    caption: 'The report as it goes into a pull request.',
    prepare: showTab('Report'),
  },
  {
    name: 'compare',
    width: 1080,
    height: 860,
    start: 'live',
    themes: BOTH,
    caption: 'The same click, recorded twice.',
    prepare: compareWithAgain,
  },
  {
    name: 'filter',
    ...SIZE,
    caption: 'Timeline and tree show one component; a measured range above.',
    prepare: filterByRow,
  },
  {
    name: 'filter-popover',
    ...SIZE,
    themes: ['dark'],
    caption: 'What can be filtered.',
    prepare: pressButton('Filter'),
  },
  {
    name: 'search',
    ...SIZE,
    caption: 'Search: the third match, selected everywhere.',
    prepare: search('cart', 3),
  },
  {
    name: 'export',
    ...SIZE,
    caption: 'What can be saved.',
    prepare: acts(pressButton('Export'), untilPanel(`document.querySelector('[role="menu"]') !== null`)),
  },
  {
    name: 'settings',
    width: 900,
    height: 760,
    themes: ['dark'],
    caption: 'Settings.',
    prepare: pressButton('Settings'),
  },
  {
    name: 'shortcuts',
    width: 900,
    height: 760,
    caption: 'Everything the keyboard can do.',
    prepare: pressButton('Keyboard shortcuts'),
  },
  {
    name: 'actions',
    ...SIZE,
    height: 820,
    start: 'live',
    caption: 'What reaches into the page: source, editor, break, highlight, element.',
    prepare: breakAndEditor,
  },
  {
    name: 'trial',
    ...SIZE,
    height: 820,
    start: 'live',
    themes: BOTH,
    caption: 'Memo is tried on a component of the live page: what it brings, and whether the screen is the same.',
    prepare: tryMemo,
  },
  {
    name: 'page-highlight',
    width: 1280,
    height: 820,
    start: 'live',
    shows: 'page',
    caption: 'A component, highlighted on the page.',
    prepare: outlineSelected,
  },
  {
    name: 'page-live',
    width: 1280,
    height: 820,
    start: 'empty',
    shows: 'page',
    caption: 'What renders is outlined while it is recorded, avoidable renders dashed.',
    prepare: outlineWhatRenders,
  },
];

export const layoutPictures: readonly Picture[] = [
  { name: 'narrow', width: 480, height: 820, themes: BOTH, caption: 'Docked to the side, 480 px wide.' },
  {
    name: 'narrow-findings',
    width: 480,
    height: 820,
    caption: 'Findings at 480 px.',
    prepare: acts(showTab('Findings'), clickOn('.finding')),
  },
  {
    name: 'narrow-compare',
    width: 480,
    height: 820,
    start: 'live',
    caption: 'A comparison at 480 px.',
    prepare: compareWithAgain,
  },
  {
    name: 'narrow-settings',
    width: 480,
    height: 820,
    caption: 'Settings at 480 px.',
    prepare: pressButton('Settings'),
  },
  { name: 'narrow-empty', width: 480, height: 640, start: 'empty', caption: 'The empty panel at 480 px.' },
  { name: 'zoom', width: 300, height: 640, caption: 'Zoomed to 200 % in a dock of 600 px: 300 px are left.' },
  {
    name: 'wide',
    width: 1800,
    height: 640,
    themes: ['dark'],
    caption: 'Docked below on a wide screen.',
    prepare: selectLine('/api/cart/items'),
  },
  { name: 'low', width: 1180, height: 360, caption: 'A low dock.' },
  { name: 'german', ...SIZE, language: 'de', caption: 'A German browser.' },
  { name: 'german-narrow', width: 480, height: 820, language: 'de', caption: 'German at 480 px.' },
  {
    name: 'forced',
    ...SIZE,
    forcedColours: true,
    themes: BOTH,
    caption: 'The system’s own colours (forced colours).',
    prepare: selectLine('CartIcon'),
  },
  {
    name: 'forced-findings',
    ...SIZE,
    forcedColours: true,
    caption: 'Findings in forced colours.',
    prepare: acts(showTab('Findings'), clickOn('.finding')),
  },
];
