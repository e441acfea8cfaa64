interface RemoveButtonProps {
  name: string;
  onRemove: () => void;
}

export function RemoveButton({ name, onRemove }: RemoveButtonProps) {
  return (
    <button type="button" className="remove" aria-label={`Remove ${name}`} onClick={onRemove}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M3 3l8 8M11 3l-8 8" />
      </svg>
    </button>
  );
}
