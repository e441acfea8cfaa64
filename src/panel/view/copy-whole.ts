/**
 * Copies text that `MiddleText` shows in two halves as one, hidden part included: the browser would put a line break
 * between them. Returns what ends it.
 */
export const copyWhole = (document: Document): (() => void) => {
  const onCopy = (event: ClipboardEvent) => {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || !event.clipboardData) return;
    const holder = document.createElement('div');
    holder.className = 'visually-hidden';
    holder.append(selection.getRangeAt(0).cloneContents());
    const halves = holder.querySelectorAll('.middle');
    if (halves.length === 0) return;
    for (const text of halves) text.replaceWith(text.textContent ?? '');
    document.body.append(holder);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is laid out knows its line breaks
    event.clipboardData.setData('text/plain', holder.innerText);
    holder.remove();
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  return () => document.removeEventListener('copy', onCopy);
};
