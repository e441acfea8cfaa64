import { EditorView, minimalSetup } from 'codemirror';
import { note, onGo, stage, until } from './subject.ts';

// An editor: mutation, resize and intersection observers, measured in frames.
onGo(async () => {
  const view = new EditorView({
    doc: 'one\n',
    parent: stage,
    extensions: [
      minimalSetup,
      // it measures in frames, whenever they come
      EditorView.updateListener.of(({ docChanged, state }) => docChanged && note(state.doc.toString())),
    ],
  });
  const text = await (await fetch('/api/codemirror?as=text&size=4')).text();
  view.dispatch({ changes: { from: view.state.doc.length, insert: text }, selection: { anchor: 2 } });
  // as typing does: it reads what changed from the DOM
  view.contentDOM.querySelector('.cm-line')?.append('typed');
  await until(() => view.state.doc.toString().includes('typed'));
  view.destroy();
  stage.replaceChildren(view.state.doc.toString());
});
