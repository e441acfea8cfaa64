import { configureStore, createAsyncThunk, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { atom, useAtom } from 'jotai';
import type { ReactNode } from 'react';
import { Provider, useDispatch, useSelector } from 'react-redux';
import { create } from 'zustand';
import { IDS, type Id } from '../async/run.ts';
import { Go } from '../async/shell.tsx';
import { type Library, urlOf, useDone } from './library.tsx';

type Counts = Readonly<Record<Id, number>>;
const ZERO: Counts = { a: 0, b: 0, c: 0 };

const load = async (id: Id): Promise<void> => {
  await (await fetch(urlOf(id))).json();
};

const addLater = createAsyncThunk('counts/addLater', async (id: Id) => {
  await load(id);
  return id;
});
const counts = createSlice({
  name: 'counts',
  initialState: ZERO,
  reducers: {
    added: (state, { payload }: PayloadAction<Id>) => {
      state[payload]++;
    },
  },
  extraReducers: (builder) =>
    builder.addCase(addLater.fulfilled, (state, { payload }) => {
      state[payload]++;
    }),
});
const store = configureStore({ reducer: counts.reducer });

function ReduxWrap({ children }: { children: ReactNode }) {
  return <Provider store={store}>{children}</Provider>;
}

const useCounts = create<{ counts: Counts; add: (id: Id) => Promise<void> }>((set) => ({
  counts: ZERO,
  add: async (id) => {
    await load(id);
    set(({ counts: before }) => ({ counts: { ...before, [id]: before[id] + 1 } }));
  },
}));

const atoms = Object.fromEntries(IDS.map((id) => [id, atom(0)]));
const atomOf = (id: Id) => atoms[id] ?? atom(0);
const adders = Object.fromEntries(
  IDS.map((id) => [
    id,
    atom(
      (get) => get(atomOf(id)),
      async (get, set) => {
        await load(id);
        set(atomOf(id), get(atomOf(id)) + 1);
      },
    ),
  ]),
);
const adderOf = (id: Id) => adders[id] ?? atom(0, async () => {});

export const storeLibraries: Readonly<Record<string, Library>> = {
  'Redux Toolkit thunk': {
    Wrap: ReduxWrap,
    part: (id) => () => {
      const dispatch = useDispatch<typeof store.dispatch>();
      useDone(id, useSelector((state: Counts) => state[id]) > 0);
      return <Go id={id} onGo={() => dispatch(addLater(id))} />;
    },
  },
  'Redux Toolkit, dispatched after a request': {
    Wrap: ReduxWrap,
    part: (id) => () => {
      const dispatch = useDispatch();
      useDone(id, useSelector((state: Counts) => state[id]) > 0);
      return <Go id={id} onGo={() => load(id).then(() => dispatch(counts.actions.added(id)))} />;
    },
  },
  Zustand: {
    part: (id) => () => {
      const add = useCounts((state) => state.add);
      useDone(id, useCounts((state) => state.counts[id]) > 0);
      return <Go id={id} onGo={() => add(id)} />;
    },
  },
  Jotai: {
    part: (id) => () => {
      const [value, add] = useAtom(adderOf(id));
      useDone(id, value > 0);
      return <Go id={id} onGo={() => add()} />;
    },
  },
};
