import { Limit } from '../../protocol/decode-checks.ts';

/**
 * Absolute URL of a request without `user:password@`, at most `Limit.url` long.
 *
 * @returns the text itself if it is no URL: the request will fail, and the reader shall see why
 */
export const requestUrl = (text: string, base: string, Url: typeof URL): string => {
  try {
    const url = new Url(text, base);
    if (url.username !== '' || url.password !== '') {
      url.username = '';
      url.password = '';
    }
    return url.href.slice(0, Limit.url);
  } catch {
    return text.replace(/\/\/[^/@]*@/, '//').slice(0, Limit.url);
  }
};
