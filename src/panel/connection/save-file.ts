/**
 * Hands a file to the browser, which downloads it. What becomes of it there no page is told: only that it can be read is sure.
 * Rejects if it cannot, as where the disk had no room for what the browser keeps of it.
 */
export const saveFile = async (name: string, content: Blob): Promise<void> => {
  await content.slice(-1).arrayBuffer();
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the download holds its own reference once it has begun, which is after this task
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** `clickfall-localhost-20261125-131208`: a name that sorts and tells where it came from. */
export const fileStem = (pageUrl: string, startedAt: string): string => {
  const host = URL.canParse(pageUrl) ? new URL(pageUrl).hostname : '';
  const stamp = startedAt.replace(/\..*$/, '').replace(/[-:]/g, '').replace('T', '-');
  return ['clickfall', host || 'page', stamp].join('-').replace(/[^\w.-]+/g, '-');
};
