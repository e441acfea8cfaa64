import { formatMoney } from '../shared/format-money.ts';

/** From this sum on a small toy goes into the parcel. */
const GIFT_FROM_CENTS = 20_000;

export function FreeGift({ cents }: { cents: number }) {
  const missing = GIFT_FROM_CENTS - cents;
  return (
    <p className="gift" style={{ '--part': Math.min(1, cents / GIFT_FROM_CENTS) }}>
      {missing > 0 ? `${formatMoney(missing)} to a free gift` : 'A free gift is in your parcel'}
    </p>
  );
}
