import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';

// One thing for each kind of gesture. A handler counts; its count is shown, so that an update is committed.

function useCount() {
  const [count, setCount] = useState(0);
  return [count, () => setCount((before) => before + 1)] as const;
}

function Clicks() {
  const [count, bump] = useCount();
  return (
    <>
      <button
        id="click"
        type="button"
        onClick={function handleClick() {
          bump();
        }}
      >
        Click {count}
      </button>
      <button id="double" type="button" onClick={bump} onDoubleClick={bump}>
        Double
      </button>
      <button
        id="press"
        type="button"
        onPointerDown={bump}
        onMouseDown={bump}
        onPointerUp={bump}
        onMouseUp={bump}
        onClick={bump}
      >
        Press
      </button>
      <ul
        onClick={function handleList() {
          bump();
        }}
      >
        <li id="row">row</li>
      </ul>
      <div onClick={bump}>
        <label id="label">
          <input id="box" type="checkbox" onChange={bump} /> Box
        </label>
      </div>
    </>
  );
}

function Search() {
  const [query, setQuery] = useState('');
  const [sent, setSent] = useState('');
  return (
    <form
      onSubmit={function handleSubmit(event) {
        event.preventDefault();
        setSent(query);
      }}
    >
      <input
        id="search"
        aria-label="Search"
        value={query}
        onChange={function handleChange(event) {
          setQuery(event.target.value);
        }}
      />
      <button id="send" type="submit">
        Send {sent}
      </button>
    </form>
  );
}

function Fields() {
  const [count, bump] = useCount();
  return (
    <>
      <textarea id="paste" aria-label="Notes" defaultValue="" onPaste={bump} />
      <input id="focus" aria-label="Focus" onFocus={bump} onBlur={bump} />
      <select id="select" aria-label="Size" onChange={bump}>
        <option>S</option>
        <option>M</option>
      </select>
      <p>{count}</p>
    </>
  );
}

function Moves() {
  const [count, bump] = useCount();
  return (
    <>
      <div id="hover" onMouseEnter={bump} style={{ padding: 10 }}>
        Hover <i id="inside">inside</i>
      </div>
      <div id="wheel" onWheel={bump} style={{ height: 50, overflow: 'hidden' }}>
        Wheel
      </div>
      <div id="scroll" onScroll={bump} style={{ height: 50, overflow: 'auto' }}>
        <div style={{ height: 2000 }}>Scroll</div>
      </div>
      <div id="drag" draggable onDragStart={bump} style={{ height: 30 }}>
        Drag
      </div>
      <div id="drop" onDragOver={(event) => event.preventDefault()} onDrop={bump} style={{ height: 30 }}>
        Drop
      </div>
      <button id="touch" type="button" onTouchStart={bump} onClick={bump}>
        Touch {count}
      </button>
    </>
  );
}

function Native() {
  const [count, bump] = useCount();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    function onNativeClick() {
      bump();
    }
    element?.addEventListener('click', onNativeClick);
    return () => element?.removeEventListener('click', onNativeClick);
  });
  return (
    <button id="native" type="button" ref={button}>
      Native {count}
    </button>
  );
}

function Portal({ children }: { children: ReactNode }) {
  return createPortal(children, document.body);
}

function Dialog() {
  const [count, bump] = useCount();
  return (
    <section
      onClick={function handleDialog() {
        bump();
      }}
    >
      {count}
      <Portal>
        <button id="portal" type="button">
          In a portal
        </button>
      </Portal>
    </section>
  );
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <>
      <Clicks />
      <Search />
      <Fields />
      <Moves />
      <Native />
      <Dialog />
    </>,
  );
