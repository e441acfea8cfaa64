import { phrase, type Texts } from '../translate.ts';

export const reportsStrings = {
  export: {
    title: 'Export',
    format: 'As',
    leaves: 'What leaves',
    values: 'With values of URL queries, and of props and state',
    valuesHint: 'Only names leave without them',
    addresses: phrase<[addresses: number, hidden: number]>(
      '{0} {0:address|addresses}, {1} {1:value|values} of queries left out',
    ),
    addressesWhole: phrase<[addresses: number, hidden: number]>(
      '{0} {0:address|addresses} with {1} {1:value|values} of queries',
    ),
    captured: phrase<[captured: number]>('{0} captured {0:value|values} left out'),
    capturedWhole: phrase<[captured: number]>('{0} captured {0:value|values}'),
    more: phrase<[more: number]>('and {0} more'),
    always:
      'Also in it: names of components, functions and files, keys, texts of what was clicked, marks, some headers, your notes.',
    never: 'Never recorded: bodies, cookies, credentials, contents of password fields.',
    save: 'Save',
    handedOver: phrase<[name: string]>(
      'The browser saves {0}; should it refuse, run out of space or be cancelled, the recording is still here to be exported again.',
    ),
  },
  report: {
    label: 'Report',
    copy: 'Copy Markdown',
    copied: 'Copied',
    failed: 'Copying was refused: select the text instead',
    writing: 'Writing the report…',
  },
} satisfies Texts;
