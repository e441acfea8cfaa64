import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postComment } from '../../../action/post-comment.mjs';

interface Call {
  readonly method: string;
  readonly url: string;
  readonly token: string;
  readonly body: unknown;
}

let server: Server | null = null;
afterEach(async () => {
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
});

/** GitHub as far as comments of a pull request go. `status`: of every answer that would write. */
const startApi = async (pages: readonly (readonly { id: number; body: string | null }[])[], status = 200) => {
  const calls: Call[] = [];
  const started = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { method = '', url = '' } = request;
    calls.push({
      method,
      url,
      token: request.headers.authorization ?? '',
      body: text === '' ? null : JSON.parse(text),
    });
    const page = Number(new URL(url, 'http://api').searchParams.get('page') ?? 0);
    response.writeHead(method === 'GET' ? 200 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(method === 'GET' ? (pages[page - 1] ?? []) : { id: 1 }));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  return { api: `http://127.0.0.1:${port}`, calls };
};

const comment = (api: string) => ({
  api,
  repository: 'shop/web',
  number: 7,
  token: 'secret',
  body: '<!-- clickfall default -->\n\nfresh\n',
});

const others = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, body: id === 0 ? null : `talk ${id}` }));

describe('the comment', () => {
  it('is a new one where there is none of its kind', async () => {
    const { api, calls } = await startApi([[...others(3), { id: 9, body: '<!-- clickfall other -->\n' }]]);
    expect(await postComment(comment(api))).toBe('Commented on pull request 7.');
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /repos/shop/web/issues/7/comments?per_page=100&page=1',
      'POST /repos/shop/web/issues/7/comments',
    ]);
    expect(calls[1]).toMatchObject({ token: 'Bearer secret', body: { body: comment(api).body } });
  });

  it('takes the place of the earlier one, on whatever page that is', async () => {
    const { api, calls } = await startApi([others(100), [{ id: 42, body: '<!-- clickfall default -->\r\n\r\nold' }]]);
    expect(await postComment(comment(api))).toBe('Replaced the comment on pull request 7.');
    expect(calls.at(-1)).toMatchObject({ method: 'PATCH', url: '/repos/shop/web/issues/comments/42' });
  });

  it('says why it is not there', async () => {
    const { api } = await startApi([[]], 403);
    await expect(postComment(comment(api))).rejects.toThrow('HTTP 403 (the job needs "pull-requests: write"');
    await expect(postComment({ ...comment(api), token: '' })).rejects.toThrow('there is no token.');
    await expect(postComment({ ...comment(api), api: 'http://127.0.0.1:1' })).rejects.toThrow(
      'http://127.0.0.1:1 does not answer (',
    );
  });
});
