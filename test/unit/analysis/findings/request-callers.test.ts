import { describe, expect, it } from 'vitest';
import { createCallers } from '../../../../src/analysis/findings/request-callers.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { frame } from '../../../support/render-spec.ts';

const send = frame('send', 'src/api.ts', 20);
const react = frame('commitHookEffectListMount', 'react-dom.js', 13748, true);

describe('the caller of a request', () => {
  it('is not the helper through which requests of several kinds go', () => {
    const builder = createAnalysisBuilder();
    const row = frame('', 'src/CartRow.tsx', 21);
    const stock = builder.request('GET /stock/1', { at: 0, initiator: [send, row, react] });
    const cart = builder.request('GET /cart', { at: 1, initiator: [send, frame('load', 'src/Cart.tsx', 9), react] });
    const callerOf = createCallers([stock, cart]);
    expect(callerOf(stock)).toMatchObject({ url: 'src/CartRow.tsx', line: 21 });
    expect(callerOf(cart)).toMatchObject({ function: 'load', url: 'src/Cart.tsx', line: 9 });
  });

  it('is the innermost frame of the app where nothing tells a helper', () => {
    const stock = createAnalysisBuilder().request('GET /stock/1', { at: 0, initiator: [react, send] });
    expect(createCallers([stock])(stock)).toMatchObject({ function: 'send' });
  });

  it('is unknown without a stack', () => {
    const stock = createAnalysisBuilder().request('GET /stock/1', { at: 0 });
    expect(createCallers([stock])(stock)).toBeNull();
  });
});
