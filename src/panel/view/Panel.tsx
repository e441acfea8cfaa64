import { useEffect, useRef } from 'preact/hooks';
import { isCapturing } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import { Dialogs } from './dialog/Dialogs.tsx';
import { EmptyState } from './empty/EmptyState.tsx';
import { FilterBar } from './filter/FilterBar.tsx';
import { Message } from './Message.tsx';
import { usePanel } from './panel-context.ts';
import { Announcer } from './status/Announcer.tsx';
import { BreakBar } from './status/BreakBar.tsx';
import { StatusLine } from './status/StatusLine.tsx';
import { handleShortcut } from './toolbar/shortcuts.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { TrialBar } from './trial/TrialBar.tsx';
import { Workspace } from './Workspace.tsx';

/** The whole panel. What fills it depends on what there is: a recording, a running one, or nothing yet. */
export const Panel = () => {
  const { state, actions } = usePanel();
  const searchField = useRef<HTMLInputElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const beforePicker = useRef<HTMLInputElement>(null);
  const pickFile = () => filePicker.current?.click();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) =>
      handleShortcut(event, { state, actions, focusSearch: () => searchField.current?.focus(), pickFile });
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [state, actions]);

  const analysis = state.analysis.value;
  const hasContent = analysis !== null && !isCapturing(state.phase.value) && analysis.steps.length > 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way to Open…, which is a button
    <div
      class="panel"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) actions.openFile(file);
      }}
    >
      <header>
        <h1 class="visually-hidden">{strings.name}</h1>
        <Toolbar searchField={searchField} pickFile={pickFile} pickBefore={() => beforePicker.current?.click()} />
      </header>
      <div>
        <Message />
        <BreakBar />
        <TrialBar />
        {hasContent && <FilterBar analysis={analysis} />}
      </div>
      {hasContent ? <Workspace analysis={analysis} /> : <EmptyState pickFile={pickFile} />}
      <StatusLine />
      <Announcer />
      <Dialogs />
      <input
        ref={filePicker}
        type="file"
        accept=".json,.gz,.har,application/json,application/gzip"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) actions.openFile(file);
          // so that choosing the same file again is a change
          event.currentTarget.value = '';
        }}
      />
      <input
        ref={beforePicker}
        class="before-picker"
        type="file"
        multiple
        accept=".json,.gz,application/json,application/gzip"
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) actions.compareWith(files);
        }}
      />
    </div>
  );
};
