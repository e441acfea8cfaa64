import { serializeRecording } from '../../src/recording/file.ts';
import { cascade } from './cascade/cascade.ts';

/** The file of a recording in which a click renders App, and below it what the rows of the picture say. */
export const smallRecording = (rows: string, text = 'Add'): string =>
  serializeRecording(
    cascade(`
click "${text}" at 0..8 selector #${text} handler ${text}.onClick
update App.items 100 by click
commit 101..110 by update
  App 9ms state items 0->1
${rows}`),
  );
