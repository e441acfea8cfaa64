import { strings } from './strings.ts';
import { listTexts } from './translate.ts';

/** In the shape of `_locales/<language>/messages.json`; `$` is the browser's own sign for its placeholders. */
export type LocaleMessages = Readonly<Record<string, { readonly message: string }>>;

const OUTSIDE_THE_PANEL = {
  manifest_description: 'Everything one click caused in a React application, on one timeline.',
  recorder_export: 'Clickfall command',
} as const;

/** All texts as the browser takes them: those of the manifest and of Chrome's Recorder, and the panel's by their names. */
export const localeMessages = (): LocaleMessages =>
  Object.fromEntries(
    [...Object.entries(OUTSIDE_THE_PANEL), ...listTexts(strings)].map(([name, text]) => [
      name,
      { message: text.replaceAll('$', '$$$$') },
    ]),
  );
