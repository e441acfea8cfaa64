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

test('Enter in a field: the click that the browser makes on the form’s button belongs to the key', () => {
  const interactions = interactionsOf(`
    keydown "Name" at 0..1 selector #name
    click "Buy" at 2..5 selector #buy
    submit "Buy" at 3..4 handler Form.onSubmit
  `);
  expect(interactions).toHaveLength(1);
});

test.each([
  { what: 'entered text', next: 'input "Name" at 1..2 selector #name handler Form.onChange' },
  { what: 'was let go', next: 'keyup "Name" at 30..31 selector #name handler Form.onKeyUp' },
])('a click elsewhere soon after a key that $what is one of its own', ({ next }) => {
  const keys = `keydown "Name" at 0..1 selector #name handler Form.onKeyDown\n${next}`;
  expect(interactionsOf(`${keys}\nclick "Buy" at 90..95 selector #buy handler Form.onBuy`)).toMatchObject([
    { target: { selector: '#name' } },
    { type: 'click', target: { selector: '#buy' } },
  ]);
  expect(interactionsOf(`${keys}\nclick "Name" at 90..95 selector #name handler Form.onBuy`)).toHaveLength(1);
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
  expect(timing('paint frame 3\npaint frame 140\npaint frame 12\npaint frame 14')).toMatchObject({
    presentationDelay: 7,
  });
  expect(timing('paint frame 3\npaint frame 140')).toMatchObject({ presentationDelay: null });
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

const namesOf = (picture: string) => interactionsOf(picture).map(({ type, entryPoint }) => [type, entryPoint?.prop]);

test('a double click that is handled joins both its clicks', () => {
  const clicks = 'click "A" at 0..1 handler App.on\nclick "A" at 150..151 handler App.on';
  expect(namesOf(`${clicks}\ndblclick "A" at 151..152 handler App.onTwice prop onDoubleClick`)).toEqual([
    ['dblclick', 'onDoubleClick'],
  ]);
  expect(namesOf(`${clicks}\ndblclick "A" at 151..152`)).toHaveLength(2);
});

test('a label passes its click on to the field, with the same time stamp', () => {
  expect(
    namesOf('click "A" at 5..6 handler List.onClick\nclick "A" at 5..7 handler Box.onChange prop onChange selector #b'),
  ).toEqual([['click', 'onChange']]);
  expect(namesOf('click "A" at 5..6 handler A.on\nclick "A" at 5.5..7 handler B.on selector #b')).toHaveLength(2);
  expect(namesOf('click "A" at 5..6 handler A.on\nclick "A" at 5..7 handler A.on')).toHaveLength(2);
});

test('a drag from its start to its drop is one, however long it takes', () => {
  const drag = `
    pointerdown "A" at 0..1
    dragstart "A" at 40..41 handler Row.onDragStart prop onDragStart
    dragover "B" at 2000..2001 handler Bin.onDragOver prop onDragOver
    drop "B" at 5000..5001 handler Bin.onDrop prop onDrop
    dragend "A" at 5001..5002
  `;
  expect(namesOf(drag)).toEqual([['drop', 'onDrop']]);
  expect(namesOf(`${drag}\npointerdown "C" at 6000..6001 handler C.on`)).toHaveLength(2);
});

test('moves belong to the press that they are made in; without one, a burst of them is one', () => {
  const moves = 'pointermove "A" at 30..31 handler A.onMove\npointermove "A" at 400..401 handler A.onMove';
  expect(namesOf(`pointerdown "A" at 0..1 handler A.onDown\n${moves}`)).toHaveLength(1);
  expect(namesOf(moves)).toHaveLength(2);
  expect(namesOf(moves.replaceAll('400..401', '46..47'))).toHaveLength(1);
});

test('out of one element and over another in one movement is one hover; the next movement another', () => {
  const hover = 'mouseout "A" at 0..1 handler B.onEnter prop onMouseEnter\nmouseover "B" at 0..1 handler B.onOver';
  expect(namesOf(hover).map(([type]) => type)).toEqual(['hover']);
  expect(namesOf(`${hover}\nmouseout "B" at 40..41 handler B.onLeave`)).toHaveLength(2);
});

test('scrolling follows what made it; a pause ends it', () => {
  const scroll = (at: number) => `scroll "" at ${at}..${at + 1} handler List.onScroll prop onScroll`;
  expect(namesOf(`wheel "" at 0..1 handler List.onWheel\n${scroll(20)}\n${scroll(36)}`)).toHaveLength(1);
  expect(namesOf(`${scroll(0)}\n${scroll(16)}\n${scroll(900)}`)).toHaveLength(2);
});

test('a slider: its inputs in a row are one, typed ones are as many as keys', () => {
  const input = (at: number) => `input "Size" at ${at}..${at + 1} handler Size.onChange prop onChange`;
  expect(namesOf(`${input(0)}\n${input(16)}\n${input(32)}`)).toHaveLength(1);
  expect(namesOf(`keydown "" at 0..1\n${input(1)}\nkeydown "" at 20..21\n${input(21)}`)).toHaveLength(2);
});

test('a listener added by hand is the entry point: the outermost frame of what it called', () => {
  const click = 'click "Add" at 0..9\nupdate App.items 2 by click in onNativeClick@src/App.tsx:9:1';
  expect(interactionsOf(click)).toMatchObject([
    { entryPoint: { handler: 'onNativeClick', prop: 'addEventListener', component: '', source: { line: 9 } } },
  ]);
  const later = 'click "Add" at 0..9\nupdate App.items 12 by click in onNativeClick@src/App.tsx:9:1';
  expect(interactionsOf(later)).toMatchObject([{ entryPoint: null }]);
  const react = 'click "Add" at 0..9\nupdate App.items 2 by click in dispatchDiscreteEvent@src/react.js:9:1';
  expect(interactionsOf(react)).toMatchObject([{ entryPoint: null }]);
});
