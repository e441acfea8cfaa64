/** `Add to cart (2)` → `add-to-cart-2` */
const folderOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'flow';

/**
 * A flow of Chrome's Recorder as one command for a shell that records it: the flow itself comes on standard input, and the
 * quoted `FLOW` keeps the shell's hands off it. No line of JSON is `FLOW`.
 */
export const flowCommand = (flow: Readonly<Record<string, unknown>>): string => {
  const title = typeof flow.title === 'string' ? flow.title : '';
  return `clickfall record --flow - --out ${folderOf(title)} <<'FLOW'\n${JSON.stringify(flow, null, 2)}\nFLOW\n`;
};
