import type { Address } from './address.ts';
import { useDeliveryDay } from './use-delivery-day.ts';

export function DeliveryRow({ address }: { address: Address }) {
  const day = useDeliveryDay(address);
  return (
    <>
      <dt className="delivery">Delivery{day !== null && `, ${day}`}</dt>
      <dd className="delivery">Free</dd>
    </>
  );
}
