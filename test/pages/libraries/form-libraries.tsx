import { useActionState, useEffect, useState, useTransition } from 'react';
import { createMemoryRouter, RouterProvider, useFetcher, useLoaderData, useNavigate } from 'react-router';
import type { Id } from '../async/run.ts';
import { Go, named, resultName } from '../async/shell.tsx';
import { type Library, urlOf, useDone } from './library.tsx';

const load = async (id: Id, step?: string): Promise<number> => {
  await (await fetch(urlOf(id, step))).json();
  return 1;
};

/** The router sets its own state; the click's component follows it in an effect: the chain leads over the commit. */
const useFollowed = (id: Id, value: number): void => {
  const [seen, setSeen] = useState(0);
  useEffect(() => setSeen(value), [value]);
  useDone(id, seen > 0);
};

/** A router of its own for each click: a navigation would end the one before. */
const routed = (id: Id, usePage: (id: Id) => () => void, path: string) => {
  const Page = named(resultName(id), () => <Go id={id} onGo={usePage(id)} />);
  const router = createMemoryRouter([
    { path: '/', element: <Page /> },
    { path, element: <Page />, loader: () => load(id), action: () => load(id, 'action') },
  ]);
  return () => <RouterProvider router={router} />;
};

export const formLibraries: Readonly<Record<string, Library>> = {
  'React Router loader': {
    part: (id) => {
      const Home = () => {
        const navigate = useNavigate();
        return <Go id={id} onGo={() => navigate('/item')} />;
      };
      const Item = named(resultName(id), () => {
        useFollowed(id, Number(useLoaderData()));
        return null;
      });
      const router = createMemoryRouter([
        { path: '/', element: <Home /> },
        { path: '/item', element: <Item />, loader: () => load(id) },
      ]);
      return () => <RouterProvider router={router} />;
    },
  },
  'React Router fetcher': {
    part: (id) =>
      routed(
        id,
        () => {
          const fetcher = useFetcher();
          useFollowed(id, Number(fetcher.data ?? 0));
          return () => fetcher.load('/item');
        },
        '/item',
      ),
  },
  'React Router action': {
    part: (id) =>
      routed(
        id,
        () => {
          const fetcher = useFetcher();
          useFollowed(id, Number(fetcher.data ?? 0));
          return () => fetcher.submit({}, { method: 'post', action: '/item' });
        },
        '/item',
      ),
  },
  useActionState: {
    part: (id) => () => {
      const [state, action] = useActionState(() => load(id), 0);
      useDone(id, state > 0);
      return (
        <form action={action}>
          <button id={id} type="submit">
            {id}
          </button>
        </form>
      );
    },
  },
  'async transition': {
    part: (id) => () => {
      const [value, setValue] = useState(0);
      const [, start] = useTransition();
      const go = () =>
        start(async () => {
          await load(id);
          start(() => setValue(1));
        });
      useDone(id, value > 0);
      return <Go id={id} onGo={go} />;
    },
  },
};
