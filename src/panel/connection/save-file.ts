/** Saves a text through the browser's download. */
export const saveFile = (name: string, mime: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
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
