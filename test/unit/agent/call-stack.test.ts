import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCallStack, ownUrl, withoutFramesOf } from '../../../src/agent/call-stack.ts';
import { Limit } from '../../../src/protocol/decode-checks.ts';

const OWN = 'chrome-extension://abc/agent.js';
const stack = `Error
    at raw (${OWN}:1:2)
    at add (http://localhost/app.js:3:4)
    at Proxy.apply (${OWN}:9:9)
    at dispatch (chrome-extension://abc/foothold.js:2:7)
    at async http://localhost/app.js:5:6`;

describe('frames', () => {
  test('the own script is that of the innermost frame', () => {
    expect(ownUrl(stack)).toBe(OWN);
    expect(ownUrl('Error\n    at http://localhost:80/a.js:1:2')).toBe('http://localhost:80/a.js');
    expect(ownUrl('')).toBe('');
  });
  test('as SpiderMonkey writes them', () => {
    const own = 'moz-extension://0-a/src/agent.js';
    const gecko = `raw@${own}:1:2\nadd@http://localhost/a@1.js:3:4\napply@${own}:9:9\nasync*@http://localhost/a@1.js:5:6\n`;
    expect(ownUrl(gecko)).toBe(own);
    expect(withoutFramesOf(gecko, own)).toBe('add@http://localhost/a@1.js:3:4\nasync*@http://localhost/a@1.js:5:6');
  });
  test('as Firefox hides where a script of an extension comes from', () => {
    const hidden = 'raw@<anonymous code>:3:610\nPe/</u<@<anonymous code>:3:5450\nadd@http://localhost/a.js:3:4\n';
    expect(ownUrl(hidden)).toBe('<anonymous code>');
    expect(withoutFramesOf(hidden, ownUrl(hidden))).toBe('add@http://localhost/a.js:3:4');
  });
  test('own frames go, the page’s stay', () => {
    expect(withoutFramesOf(stack, OWN)).toBe(
      'at add (http://localhost/app.js:3:4)\nat async http://localhost/app.js:5:6',
    );
  });
  test('code without a script of its own loses no frame', () => {
    expect(withoutFramesOf('Error\n    at <anonymous>:1:2', '<anonymous>')).toBe('at <anonymous>:1:2');
  });
  test('a long stack is cut at a whole frame', () => {
    const frame = `at f (http://localhost/${'x'.repeat(1_000)}.js:1:2)`;
    const cut = withoutFramesOf(`Error\n${`    ${frame}\n`.repeat(50)}`, OWN);
    expect(cut.length).toBeLessThanOrEqual(Limit.stack);
    expect(cut.split('\n').every((line) => line === frame)).toBe(true);
  });
});

describe('in the page', () => {
  const limit = Error.stackTraceLimit;
  afterEach(() => {
    Error.stackTraceLimit = limit;
    vi.unstubAllGlobals();
    Reflect.deleteProperty(Error, 'prepareStackTrace');
  });
  const natives = {
    NativeError: Error,
    defineProperty: Reflect.defineProperty,
    deleteProperty: Reflect.deleteProperty,
    getOwnPropertyDescriptor: Reflect.getOwnPropertyDescriptor,
    set: Reflect.set,
  };
  const deep = (levels: number, call: () => string): string => (levels === 0 ? call() : deep(levels - 1, call));

  test('the limit is raised for the moment only', () => {
    Error.stackTraceLimit = 2;
    // its own URL is this repository's file, which the test's frames do not share
    const callStack = createCallStack(natives);
    expect(deep(20, callStack).split('\n').length).toBeGreaterThan(15);
    expect(Error.stackTraceLimit).toBe(2);
  });
  test('an error that breaks on being asked for its stack has none, and the page’s limit is back', () => {
    const NativeError = new Proxy(Error, {
      construct: () =>
        Object.defineProperty({}, 'stack', {
          get: () => {
            throw new Error('no');
          },
        }),
    });
    Error.stackTraceLimit = 2;
    expect(createCallStack({ ...natives, NativeError })()).toBe('');
    expect(Error.stackTraceLimit).toBe(2);
  });
  test('the page’s own formatting is not called, and is still there afterwards', () => {
    const prepare = vi.fn();
    Error.prepareStackTrace = prepare;
    expect(createCallStack(natives)()).toContain('at ');
    expect(prepare).not.toHaveBeenCalled();
    expect(Error.prepareStackTrace).toBe(prepare);
  });
  test('a limit that was not there is not there again', () => {
    Reflect.deleteProperty(Error, 'stackTraceLimit');
    createCallStack(natives)();
    expect(Object.hasOwn(Error, 'stackTraceLimit')).toBe(false);
  });
});
