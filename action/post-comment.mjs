/** GitHub gives at most so many at a time. */
const PER_PAGE = 100;
/** A pull request with more comments gets another one rather than an endless search. */
const MAX_PAGES = 50;

/**
 * Puts a comment on a pull request, in the place of the one that begins with the same first line.
 *
 * @param {{ api: string, repository: string, number: number, token: string, body: string }} comment `api` without a slash at its
 *   end; `repository` as `owner/name`; the first line of `body` is its marker
 * @returns {Promise<string>} one sentence: what was done
 * @throws {Error} with one sentence where GitHub refuses, or nothing answers
 */
export async function postComment({ api, repository, number, token, body }) {
  if (token === '') throw new Error('there is no token.');
  const marker = body.split('\n', 1)[0] ?? '';
  const call = async (method, path, data) => {
    const response = await fetch(`${api}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(data === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    }).catch((error) => {
      throw new Error(`${api} does not answer (${error.cause?.code ?? error.message}).`);
    });
    if (response.ok) return response.json();
    const hint =
      response.status === 403 ? ' (the job needs "pull-requests: write"; pull requests of forks never get it)' : '';
    throw new Error(`${method} ${path} answered with HTTP ${response.status}${hint}.`);
  };
  const earlier = async () => {
    for (let page = 1; page <= MAX_PAGES; page++) {
      const comments = await call('GET', `/issues/${number}/comments?per_page=${PER_PAGE}&page=${page}`);
      const own = comments.find((comment) => comment.body?.split(/\r?\n/, 1)[0] === marker);
      if (own !== undefined) return own.id;
      if (comments.length < PER_PAGE) return null;
    }
    return null;
  };
  const id = await earlier();
  if (id === null) {
    await call('POST', `/issues/${number}/comments`, { body });
    return `Commented on pull request ${number}.`;
  }
  await call('PATCH', `/issues/comments/${id}`, { body });
  return `Replaced the comment on pull request ${number}.`;
}
