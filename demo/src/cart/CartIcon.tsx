export function CartIcon({ size }: { size: number }) {
  return (
    <svg className="cart-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2.5 4h2.6l2.5 11h9.9l2.3-8H6.2" />
      <circle cx="9" cy="19.2" r="1.5" />
      <circle cx="16.4" cy="19.2" r="1.5" />
    </svg>
  );
}
