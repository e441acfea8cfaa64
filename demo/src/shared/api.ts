/** Calls the back end. Rejects with the back end's own sentence where it says no. */
export async function getJson<T>(path: string): Promise<T> {
  return send('GET', path);
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  return send('POST', path, body);
}

export async function deleteJson<T>(path: string): Promise<T> {
  return send('DELETE', path);
}

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.headers = { 'Content-Type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(path, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `${method} ${path} answered ${response.status}`);
  return answer;
}
