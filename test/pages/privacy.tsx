import { type FormEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';

// Everything that a recording must not hold, each with a word of its own (test/browser/privacy.test.ts).

/** Not as it stands in the source, of which a recording may hold the beginnings of functions. */
const secret = (name: string): string => ['SECRET', name].join('-');
// biome-ignore lint/suspicious/noDocumentCookie: as a page does it
document.cookie = `session=${secret('COOKIE')}; path=/`;

function App() {
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState<unknown>(null);
  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const [field] = event.currentTarget.querySelectorAll<HTMLInputElement>('[name=uncontrolled]');
    const typed = field?.value ?? '';
    event.currentTarget.reset();
    // the form is empty by now, and the state holds what stood in it
    setSent({ typed });
    setPassword('');
    const headers = { authorization: `Bearer ${secret('TOKEN')}`, 'x-api-key': secret('KEY') };
    await (await fetch('/api/login', { method: 'POST', headers, body: secret('BODY') })).text();
    const request = new XMLHttpRequest();
    request.open('POST', '/api/login', true, 'user', secret('LOGIN'));
    request.send(secret('XHR'));
    request.onloadend = () => setSent('done');
  }
  return (
    <form onSubmit={handleSubmit}>
      <input id="controlled" type="password" value={password} onChange={(event) => setPassword(event.target.value)} />
      <input id="uncontrolled" name="uncontrolled" type="password" />
      <input id="note" type="text" />
      <textarea id="letter" />
      <button id="send" type="submit">
        Send
      </button>
      <output id="sent">{typeof sent === 'string' ? sent : ''}</output>
    </form>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
