import type { Address } from './address.ts';
import { useDeliveryDay } from './use-delivery-day.ts';

export function OrderHint({ address }: { address: Address }) {
  const day = useDeliveryDay(address);
  return (
    <p className="order-hint">
      {day === null ? 'Asking the carrier…' : `Order today and it is at your door on ${day}.`} Free returns for 100
      days.
    </p>
  );
}
