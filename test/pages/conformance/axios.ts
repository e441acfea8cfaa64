import axios, { isAxiosError } from 'axios';
import { note, noteError, onGo, stage } from './subject.ts';

// Both of its adapters, interceptors, errors, cancellation.
const client = axios.create({ timeout: 5_000 });
client.interceptors.request.use((config) => {
  note(`request ${config.url}`);
  return config;
});
client.interceptors.response.use((response) => {
  note(`response ${response.status}`);
  return response;
});

onGo(async () => {
  for (const adapter of ['xhr', 'fetch'] as const) {
    note(JSON.stringify((await client.get('/api/axios', { adapter })).data));
    try {
      await client.post('/api/axios?status=500', { a: 1 }, { adapter });
    } catch (error) {
      if (isAxiosError(error)) note(`${error.code} ${error.message} ${error.response?.status}`);
      noteError(error);
    }
    const controller = new AbortController();
    const aborted = client.get('/api/axios?delay=200', { adapter, signal: controller.signal });
    controller.abort();
    await aborted.catch(noteError);
    const sizes: number[] = [];
    await client.get('/api/axios?as=text&size=9', { adapter, onDownloadProgress: ({ loaded }) => sizes.push(loaded) });
    note(`${sizes.at(-1)} bytes`);
  }
  client.get('/api/axios?status=404');
  await Promise.all([client.get('/api/a?delay=20'), client.get('/api/b?delay=60')]);
  stage.textContent = 'done';
});
