import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { note, onGo, stage, until } from './subject.ts';

// Requests that are cached, retried and made again; told to React by timers of their own.
const client = new QueryClient({ defaultOptions: { queries: { retryDelay: 5, refetchOnWindowFocus: false } } });
let tries = 0;
let settled = 0;

function Orders() {
  const { data, status, isFetching } = useQuery({
    queryKey: ['orders'],
    queryFn: async () => {
      const response = await fetch(`/api/orders?status=${++tries % 2 === 1 ? 500 : 200}`);
      note(`try ${response.status}`);
      if (!response.ok) throw new Error('server');
      return response.text();
    },
  });
  const { mutate } = useMutation({
    mutationFn: () => fetch('/api/order', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['orders'] }),
    onSettled: (_data, error) => {
      note(`settled ${String(error)}`);
      settled++;
    },
  });
  return (
    <button id="order" type="button" onClick={() => mutate()}>
      {status} {data} {isFetching ? 'fetching' : 'at rest'}
    </button>
  );
}

const isResting = (): boolean => stage.textContent?.endsWith('at rest') === true;

const root = createRoot(stage);
onGo(async () => {
  root.render(
    <QueryClientProvider client={client}>
      <Orders />
    </QueryClientProvider>,
  );
  await until(isResting);
  note(stage.textContent ?? '');
  const before = settled;
  document.querySelector<HTMLElement>('#order')?.click();
  await until(() => settled > before && isResting());
  note(stage.textContent ?? '');
});
