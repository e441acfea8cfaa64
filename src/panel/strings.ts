import { compareStrings } from './strings/compare-strings.ts';
import { detailsStrings } from './strings/details-strings.ts';
import { findingsStrings } from './strings/findings-strings.ts';
import { recordingStrings } from './strings/recording-strings.ts';
import { reportsStrings } from './strings/reports-strings.ts';
import { settingsStrings } from './strings/settings-strings.ts';
import { timelineStrings } from './strings/timeline-strings.ts';
import { toolbarStrings } from './strings/toolbar-strings.ts';
import { wordsStrings } from './strings/words-strings.ts';
import { setPluralLanguage, type Texts, translate } from './translate.ts';

/**
 * Every sentence and label of the panel, in English. Other languages stand in public/_locales under the same names
 * (`strings.toolbar.record` is `toolbar_record`); a text that a language lacks stays English.
 */
const english = {
  /** Language of these texts, as an `html lang`. */
  language: 'en',
  name: 'Clickfall',
  ...toolbarStrings,
  ...settingsStrings,
  ...recordingStrings,
  ...timelineStrings,
  ...compareStrings,
  ...findingsStrings,
  ...reportsStrings,
  ...detailsStrings,
  ...wordsStrings,
} satisfies Texts;

/** The browser's language where there is a translation, English elsewhere: outside of the extension there is neither. */
const message = (name: string): string =>
  typeof chrome === 'undefined' || chrome.i18n === undefined ? '' : chrome.i18n.getMessage(name);

// once, before any view reads a text
translate(english, message);
setPluralLanguage(english.language);

export const strings = english;
