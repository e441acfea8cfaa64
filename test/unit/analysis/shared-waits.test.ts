import { describe, expect, test } from 'vitest';
import { analyzePicture, stepsOf } from '../../support/cascade/look-up.ts';

const evidence = (picture: string) =>
  stepsOf(analyzePicture(picture), 'update').map(({ causes }) => causes[0]?.evidence);

describe('what may be another click’s doing is inferred', () => {
  test('a click that came meanwhile and has nothing of its own may be what goes on', () => {
    expect(
      evidence(`
        click "A" at 0 handler App.onSave as a
        fetch POST /save 1..50 by a as ra
        click "B" at 10 handler App.onSave
        update App.saved 51 by ra
        fetch POST /save 52..90 by ra as rb
        update App.saved 91 by rb
      `),
    ).toEqual(['inferred', 'inferred']);
  });
  test('so does one that set state at once', () => {
    expect(
      evidence(`
        click "A" at 0 handler App.onSave as a
        fetch POST /save 1..50 by a as ra
        click "B" at 10 handler App.onSave as b
        update App.pending 11 by b
        update App.saved 51 by ra
      `),
    ).toEqual(['observed', 'inferred']);
  });
});

describe('it stays observed', () => {
  test('where each click has work of its own', () => {
    expect(
      evidence(`
        click "A" at 0 handler App.onSave as a
        fetch POST /save 1..50 by a as ra
        click "B" at 10 handler App.onSave as b
        fetch POST /save 11..60 by b as rb
        update App.saved 51 by ra
        update App.saved 61 by rb
      `),
    ).toEqual(['observed', 'observed']);
  });
  test('where the other click came before, after, or reached no handler', () => {
    expect(
      evidence(`
        click "B" at 0 handler App.onSave
        click "A" at 10 handler App.onSave as a
        fetch POST /save 11..50 by a as ra
        click "nowhere" at 20
        update App.saved 51 by ra
        click "C" at 60 handler App.onSave
      `),
    ).toEqual(['observed']);
  });
  test('in the click itself and after what no click caused', () => {
    expect(
      evidence(`
        click "A" at 0 handler App.onSave as a
        update App.pending 1 by a
        fetch GET /poll 1..5 as poll
        click "B" at 2 handler App.onSave
        update App.polled 6 by poll
      `),
    ).toEqual(['observed', 'observed']);
  });
});
