import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import useSWR, { SWRConfig } from 'swr';
import { Go } from '../async/shell.tsx';
import { type Library, urlOf, useDone } from './library.tsx';

const client = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false, retry: false } } });

const load = async (url: string): Promise<unknown> => (await fetch(url)).json();
let version = 0;
const loadVersion = async (url: string): Promise<number> => {
  await load(url);
  return ++version;
};

function QueryWrap({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function SwrWrap({ children }: { children: ReactNode }) {
  return <SWRConfig value={{ revalidateOnFocus: false, dedupingInterval: 0 }}>{children}</SWRConfig>;
}

export const queryLibraries: Readonly<Record<string, Library>> = {
  'TanStack Query, invalidated': {
    Wrap: QueryWrap,
    part: (id) => () => {
      const own = useQueryClient();
      const { data } = useQuery({
        queryKey: [id],
        queryFn: () => loadVersion(urlOf(id)),
        initialData: 0,
        staleTime: 9e9,
      });
      useDone(id, data > 0);
      return <Go id={id} onGo={() => own.invalidateQueries({ queryKey: [id] })} />;
    },
  },
  'TanStack Query, mutation': {
    Wrap: QueryWrap,
    part: (id) => () => {
      const { mutate, isSuccess } = useMutation({ mutationFn: () => load(urlOf(id)) });
      useDone(id, isSuccess);
      return <Go id={id} onGo={mutate} />;
    },
  },
  'TanStack Query, mutation then invalidated': {
    Wrap: QueryWrap,
    part: (id) => () => {
      const own = useQueryClient();
      const { data } = useQuery({
        queryKey: [id],
        queryFn: () => loadVersion(urlOf(id)),
        initialData: 0,
        staleTime: 9e9,
      });
      const { mutate } = useMutation({
        mutationFn: () => load(urlOf(id, 'mutation')),
        onSuccess: () => own.invalidateQueries({ queryKey: [id] }),
      });
      useDone(id, data > 0);
      return <Go id={id} onGo={mutate} />;
    },
  },
  'SWR mutate': {
    Wrap: SwrWrap,
    part: (id) => () => {
      const { data, mutate } = useSWR(urlOf(id), loadVersion, { fallbackData: 0, revalidateOnMount: false });
      useDone(id, (data ?? 0) > 0);
      return <Go id={id} onGo={() => mutate()} />;
    },
  },
};
