/** Saves a file through the browser's download. */
export const saveFile = (name: string, content: Blob): void => {
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
