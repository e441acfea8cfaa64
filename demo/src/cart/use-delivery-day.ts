import { useEffect, useState } from 'react';
import { getJson } from '../shared/api.ts';
import type { Delivery } from '../shared/shop-model.ts';
import type { Address } from './address.ts';

const weekday = new Intl.DateTimeFormat('en-IE', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The day a parcel ordered now arrives at `address`, as people say it; null while it is not known. */
export function useDeliveryDay(address: Address): string | null {
  const [day, setDay] = useState<string | null>(null);

  useEffect(() => {
    let stale = false;
    getJson<Delivery>(`/api/delivery?country=${address.country}`).then((delivery) => {
      if (!stale) setDay(weekday.format(new Date(delivery.day)));
    }, console.error);
    return () => {
      stale = true;
    };
  }, [address]);

  return day;
}
