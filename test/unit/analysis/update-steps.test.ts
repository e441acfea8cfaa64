import { describe, expect, it } from 'vitest';
import type { StackFrame } from '../../../src/analysis/model/source-place.ts';
import { findCallSite } from '../../../src/analysis/update-steps.ts';

const frame = (name: string, library = false): StackFrame => ({
  function: name,
  url: library ? 'react-dom.js' : 'app.tsx',
  line: 1,
  column: 1,
  mapped: true,
  library,
});
const siteOf = (...frames: readonly StackFrame[]) => findCallSite(frames)?.function ?? null;

describe('the call site of an update', () => {
  it('is the first frame of the app below React', () => {
    expect(siteOf(frame('dispatchSetState', true), frame('handleAdd'), frame('onClick'))).toBe('handleAdd');
    expect(siteOf(frame('enqueueSetState'), frame('Component.setState'), frame('handleAdd'))).toBe('handleAdd');
  });

  it('is inside of startTransition for a setter that was called there', () => {
    const stack = [frame('dispatchSetState', true), frame('save'), frame('startTransition', true), frame('handleAdd')];
    expect(siteOf(...stack)).toBe('save');
  });

  it('is where startTransition was called for the pending flag, which React sets itself', () => {
    expect(siteOf(frame('dispatchSetState'), frame('startTransition'), frame('handleAdd'))).toBe('handleAdd');
  });

  it('is none where only libraries are on the stack', () => {
    expect(siteOf(frame('dispatchSetState', true), frame('notify', true))).toBeNull();
  });
});
