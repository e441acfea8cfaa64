import { type KeyboardEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';

// A place for each step of a flow. What happened last stands in #log.

function Flow() {
  const [log, setLog] = useState('');
  const [text, setText] = useState('');
  const [size, setSize] = useState('S');
  const [offer, setOffer] = useState('');
  function handleClick() {
    setLog('clicked');
  }
  function handleDouble() {
    setLog('double');
  }
  function handleHover() {
    setLog('hovered');
  }
  function handleScroll() {
    setLog('scrolled');
  }
  function handleKeyDown(event: KeyboardEvent) {
    setLog(`down ${event.key}`);
  }
  function handleKeyUp(event: KeyboardEvent) {
    setLog(`up ${event.key}`);
  }
  async function handleOffer() {
    const response = await fetch('/api/json/offer?delay=400');
    await response.json();
    setOffer('here it is');
  }
  function handlePopup() {
    window.open('/html/first-script.html', '_blank');
  }
  return (
    <main>
      <button id="click" type="button" onClick={handleClick}>
        Click
      </button>
      <button id="double" type="button" onDoubleClick={handleDouble}>
        Double
      </button>
      <button id="hover" type="button" onMouseEnter={handleHover}>
        Hover
      </button>
      <input
        id="text"
        aria-label="Text"
        onInput={function handleText(event) {
          setText(event.currentTarget.value);
        }}
      />
      <select
        id="size"
        aria-label="Size"
        value={size}
        onChange={function handleSize(event) {
          setSize(event.target.value);
        }}
      >
        <option>S</option>
        <option disabled>M</option>
        <option>L</option>
        <option>XL</option>
      </select>
      <div id="scroll" onScroll={handleScroll} style={{ height: 50, overflow: 'auto' }}>
        <div style={{ height: 2000 }}>Scroll</div>
      </div>
      <button id="keys" type="button" onKeyDown={handleKeyDown} onKeyUp={handleKeyUp}>
        Keys
      </button>
      <button id="offer" type="button" onClick={handleOffer}>
        Offer
      </button>
      <button id="popup" type="button" onClick={handlePopup}>
        Popup
      </button>
      {offer !== '' && <b id="offered">{offer}</b>}
      <p id="log">{log}</p>
      <p id="width">{innerWidth}</p>
      <p id="state">
        {text} {size}
      </p>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Flow />);
