import { expect, test } from 'vitest';
import { analyzePicture, stepsOf } from '../../support/cascade/look-up.ts';

const interactionsOf = (picture: string) => analyzePicture(picture).interactions;

test('a press and its click are one interaction; the click with the handler leads', () => {
  const interactions = interactionsOf(`
    pointerdown "Add" at 0..1
    mousedown "Add" at 0.5..1
    pointerup "Add" at 90..91
    click "Add" at 91..99 handler App.onAdd
  `);
  expect(interactions).toMatchObject([{ type: 'click', at: 91, entryPoint: { handler: 'onAdd' } }]);
});

test('a press that caused something begins the interaction', () => {
  const interactions = interactionsOf(`
    pointerdown "Add" at 0..1 handler App.onPress
    click "Add" at 91..99 handler App.onAdd
    update App.pressed 1 by pointerdown
    update App.items 92 by click
  `);
  expect(interactions).toMatchObject([{ type: 'click', at: 0, steps: ['u1', 'u2'] }]);
});

test('a key and the text it enters are one interaction', () => {
  const interactions = interactionsOf(`
    keydown "" at 0..1
    beforeinput "" at 1..2
    input "Query" at 2..4 handler Search.onChange prop onChange
    update Search.query 3 by input
    keyup "" at 60..61
    keydown "" at 120..121
    input "Query" at 122..124 handler Search.onChange prop onChange
  `);
  expect(interactions.map(({ type, at }) => [type, at])).toEqual([
    ['input', 2],
    ['input', 122],
  ]);
});

test('Enter on a button: the click that the browser makes of it belongs to the key', () => {
  expect(interactionsOf('keydown "Add" at 0..1\nclick "Add" at 2..5 handler App.onAdd')).toHaveLength(1);
});

test('a form that is sent by a click: the submit handler is the entry point', () => {
  const interactions = interactionsOf(`
    click "Buy" at 0..9
    submit "Buy" at 1..8 handler Form.onSubmit
    update Form.sent 2 by submit
  `);
  expect(interactions).toMatchObject([{ type: 'submit', entryPoint: { prop: 'onSubmit', component: 'Form' } }]);
});

test('two clicks are two interactions, however fast', () => {
  expect(interactionsOf('click "A" at 0..1 handler App.on\nclick "A" at 50..51 handler App.on')).toHaveLength(2);
});

test('the browser knows better: equal interaction ids join, different ones part', () => {
  const joined = interactionsOf(`
    pointerdown "A" at 0..1 handler App.on
    event-timing pointerdown 0..24 processing 0..1 id 7
    click "A" at 5000..5001 handler App.on
    event-timing click 5000..5024 processing 5000..5001 id 7
  `);
  const parted = interactionsOf(`
    pointerdown "A" at 0..1 handler App.on
    event-timing pointerdown 0..24 processing 0..1 id 7
    click "A" at 20..21 handler App.on
    event-timing click 20..44 processing 20..21 id 8
  `);
  expect([joined.length, parted.length]).toEqual([1, 2]);
});

test('inputs without handler that caused nothing are left out', () => {
  const analysis = analyzePicture('click "Nothing" at 0..1\nclick "Add" at 500..501 handler App.onAdd');
  expect(analysis.interactions.map((interaction) => interaction.target.text)).toEqual(['Add']);
  expect(stepsOf(analysis, 'interaction')).toHaveLength(1);
});

test('… unless there is nothing else to show', () => {
  expect(interactionsOf('click "Nothing" at 0..1')).toMatchObject([{ entryPoint: null, totals: { renders: 0 } }]);
});

test('phases come from event timing where the browser gives it', () => {
  const [interaction] = interactionsOf(`
    click "Add" at 0..30 handler App.onAdd delay 2
    event-timing click 0..48 processing 3..31 id 1
  `);
  expect(interaction?.timing).toMatchObject({ inputDelay: 3, processing: 28, presentationDelay: 17 });
});

test('… else from our own listeners; what was not seen is null', () => {
  const timing = (more: string) => interactionsOf(`click "Add" at 0..5 handler App.onAdd delay 1\n${more}`)[0]?.timing;
  expect(timing('paint frame 12')).toMatchObject({ inputDelay: 1, processing: 4, presentationDelay: 7 });
  expect(timing('paint frame 140')).toMatchObject({ presentationDelay: null });
  expect(interactionsOf('click "Add" at 0 handler App.onAdd')[0]?.timing.processing).toBeNull();
});

test('an interaction settles with the end of the last step it caused', () => {
  const [interaction] = interactionsOf(`
    click "Add" at 10..18 handler App.onAdd
    fetch GET /a 12..200 by click
    fetch GET /unrelated 12..900
  `);
  expect(interaction).toMatchObject({ at: 10, end: 200, timing: { settledAfter: 190 } });
});
