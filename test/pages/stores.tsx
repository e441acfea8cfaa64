import { configureStore, createAsyncThunk, createSlice } from '@reduxjs/toolkit';
import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider, useDispatch, useSelector } from 'react-redux';
import { create } from 'zustand';
import { devtools } from 'zustand/middleware';

// Stores with a contract for development tools, and one without: each button does one thing to one of them.

const loadItem = createAsyncThunk('cart/loadItem', async (id: number) => {
  const response = await fetch(`/api/items/${id}?delay=20`);
  return ((await response.json()) as { path: string }).path;
});

const cart = createSlice({
  name: 'cart',
  initialState: { items: [] as string[], opened: 0 },
  reducers: {
    addItem: (state, { payload }: { payload: string }) => {
      state.items.push(payload);
    },
    open: (state) => {
      state.opened++;
    },
  },
  extraReducers: (builder) => {
    builder.addCase(loadItem.fulfilled, (state, { payload }) => {
      state.items.push(payload);
    });
  },
});

const store = configureStore({ reducer: { cart: cart.reducer }, devTools: { name: 'shop' } });
type Shop = ReturnType<typeof store.getState>;

interface Bear {
  readonly bears: number;
  readonly feed: () => void;
}
const useBear = create<Bear>()(
  devtools((set) => ({
    bears: 0,
    feed: () => set((state) => ({ bears: state.bears + 1 }), undefined, 'bear/feed'),
  })),
);
const usePlain = create<Bear>()((set) => ({
  bears: 0,
  feed: () => set((state) => ({ bears: state.bears + 1 })),
}));

const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
Reflect.set(window, '__TANSTACK_QUERY_CLIENT__', client);

function Cart() {
  const items = useSelector((state: Shop) => state.cart.items);
  return <p id="items">{items.length}</p>;
}

function ReduxButtons() {
  const dispatch = useDispatch<typeof store.dispatch>();
  return (
    <>
      <button id="add" type="button" onClick={() => dispatch(cart.actions.addItem('hat'))}>
        Add
      </button>
      <button id="load" type="button" onClick={() => dispatch(loadItem(7))}>
        Load
      </button>
    </>
  );
}

function Opened() {
  return <p id="opened">{useSelector((state: Shop) => state.cart.opened)}</p>;
}

function Dialog({ phase }: { phase: 'layout' | 'passive' }) {
  const dispatch = useDispatch<typeof store.dispatch>();
  useLayoutEffect(() => {
    if (phase === 'layout') dispatch(cart.actions.open());
  }, [phase, dispatch]);
  useEffect(() => {
    if (phase === 'passive') dispatch(cart.actions.open());
  }, [phase, dispatch]);
  return null;
}

/** Its child's effect runs before it has subscribed to the store. */
function Late() {
  return (
    <p id="late-opened">
      {useSelector((state: Shop) => state.cart.opened)}
      <Dialog phase="passive" />
    </p>
  );
}

function Dialogs() {
  const [phase, setPhase] = useState<'layout' | 'passive' | null>(null);
  const [isLate, setLate] = useState(false);
  return (
    <>
      <button id="layout" type="button" onClick={() => setPhase('layout')}>
        Layout
      </button>
      <button id="passive" type="button" onClick={() => setPhase('passive')}>
        Passive
      </button>
      <button id="late" type="button" onClick={() => setLate(true)}>
        Late
      </button>
      {phase && <Dialog phase={phase} />}
      {isLate && <Late />}
      <Opened />
    </>
  );
}

function Bears() {
  const bears = useBear((state) => state.bears);
  const feed = useBear((state) => state.feed);
  return (
    <button id="feed" type="button" onClick={() => feed()}>
      Feed {bears}
    </button>
  );
}

function Plain() {
  const { bears, feed } = usePlain();
  return (
    <button id="plain" type="button" onClick={() => feed()}>
      Plain {bears}
    </button>
  );
}

function Todos() {
  const queries = useQueryClient();
  const todos = useQuery({
    queryKey: ['todos', 'secret'],
    queryFn: async () => ((await (await fetch('/api/todos?delay=10')).json()) as { n: number }).n,
    enabled: false,
  });
  const add = useMutation({
    mutationKey: ['addTodo'],
    mutationFn: () => fetch('/api/todos?delay=10', { method: 'POST' }).then((response) => response.json()),
    onSuccess: () => queries.setQueryData(['todos', 'secret'], 5),
  });
  return (
    <>
      <button id="refetch" type="button" onClick={() => todos.refetch()}>
        Refetch {todos.data}
      </button>
      <button id="mutate" type="button" onClick={() => add.mutate()}>
        Mutate
      </button>
    </>
  );
}

function App() {
  return (
    <Provider store={store}>
      <QueryClientProvider client={client}>
        <ReduxButtons />
        <Cart />
        <Dialogs />
        <Bears />
        <Plain />
        <Todos />
      </QueryClientProvider>
    </Provider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
