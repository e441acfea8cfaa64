/**
 * Value of an expression in the inspected page, in the console's own terms (`inspect`, `$0`); undefined where it throws, or
 * DevTools cannot ask that frame. Never rejects.
 * @param frameUrl the page itself if null
 */
export const evaluate = (expression: string, frameUrl: string | null): Promise<unknown> =>
  new Promise<unknown>((resolve) => {
    const options = frameUrl === null ? {} : { frameURL: frameUrl };
    chrome.devtools.inspectedWindow.eval<unknown>(expression, options, (...answer) => resolve(answer[0]));
    // Firefox refuses to hear of frames
  }).catch(() => undefined);
