import type { Address } from './address.ts';
import { useDeliveryDay } from './use-delivery-day.ts';

export function DeliveryPill({ address }: { address: Address }) {
  const day = useDeliveryDay(address);
  return <span className="delivery-pill">{day === null ? '…' : `by ${day}`}</span>;
}
