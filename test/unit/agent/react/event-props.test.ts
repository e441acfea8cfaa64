import { expect, test, vi } from 'vitest';
import { reactProps } from '../../../../src/agent/react/event-props.ts';

vi.stubGlobal('HTMLInputElement', class {});

test.each([
  ['click', ['onClick', 'onClickCapture']],
  ['dblclick', ['onDoubleClick', 'onDoubleClickCapture']],
  ['keydown', ['onKeyDown', 'onKeyDownCapture']],
  ['input', ['onInput', 'onInputCapture', 'onChange', 'onChangeCapture']],
  ['focusin', ['onFocus', 'onFocusCapture']],
  ['submit', ['onSubmit', 'onSubmitCapture', 'action']],
  ['gotpointercapture', ['onGotPointerCapture', 'onGotPointerCaptureCapture']],
])('%s runs %j', (type, props) => {
  expect(reactProps(new Event(type))).toEqual(props);
});

test('an event React does not know runs nothing', () => {
  expect(reactProps(new Event('my-event'))).toEqual([]);
});
