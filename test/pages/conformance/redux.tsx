import { configureStore, createAsyncThunk, createListenerMiddleware, createSlice } from '@reduxjs/toolkit';
import { createRoot } from 'react-dom/client';
import { Provider, useDispatch, useSelector } from 'react-redux';
import { note, onGo, stage, until } from './subject.ts';

// Thunks, listeners, checks of development builds that speak on the console, and Redux DevTools' contract.
const load = createAsyncThunk('counts/load', async (n: number, { rejectWithValue }) => {
  const response = await fetch(`/api/redux?n=${n}&status=${n === 2 ? 500 : 200}`);
  return response.ok ? n : rejectWithValue('server');
});
const counts = createSlice({
  name: 'counts',
  initialState: { total: 0, last: '' },
  reducers: {
    added: (state) => {
      state.total++;
    },
  },
  extraReducers: (builder) =>
    builder
      .addCase(load.fulfilled, (state, { payload }) => ({ ...state, last: `loaded ${payload}` }))
      .addCase(load.rejected, (state, { payload }) => ({ ...state, last: `refused ${String(payload)}` })),
});
let heard = 0;
let loaded = 0;
const listeners = createListenerMiddleware();
listeners.startListening({
  actionCreator: counts.actions.added,
  effect: async (_action, { delay }) => {
    await delay(5);
    note('listener');
    heard++;
  },
});
const store = configureStore({
  reducer: counts.reducer,
  middleware: (
    defaults, // the checks speak when they took long
  ) =>
    defaults({ serializableCheck: { warnAfter: 1e9 }, immutableCheck: { warnAfter: 1e9 } }).prepend(
      listeners.middleware,
    ),
});
type State = ReturnType<typeof store.getState>;

function Total() {
  const dispatch = useDispatch<typeof store.dispatch>();
  const { total, last } = useSelector((state: State) => ({ ...state }));
  const go = async () => {
    const before = heard;
    dispatch(counts.actions.added());
    await until(() => heard > before);
    note((await dispatch(load(total + 1))).type);
    loaded++;
  };
  return (
    <button id="add" type="button" onClick={go}>
      {total} {last}
    </button>
  );
}

const root = createRoot(stage);
onGo(async () => {
  root.render(
    <Provider store={store}>
      <Total />
    </Provider>,
  );
  const before = loaded;
  await until(() => document.querySelector('#add') !== null);
  document.querySelector<HTMLElement>('#add')?.click();
  await until(() => loaded > before);
  note(stage.textContent ?? '');
});
