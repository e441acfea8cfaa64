/** The button that every case is driven by. */
export function Go({ onGo }: { onGo: () => void }) {
  return (
    <button id="go" type="button" onClick={onGo}>
      Go
    </button>
  );
}
