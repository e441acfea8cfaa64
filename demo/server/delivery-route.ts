import type { Delivery } from '../src/shared/shop-model.ts';
import { HttpError } from './http-error.ts';
import type { Exchange } from './reply.ts';

/** Working days from order to door. */
const WORKING_DAYS: Readonly<Record<string, number>> = { IE: 2, DE: 3, US: 5 };

/** The n-th day from today that is neither a weekend nor a holiday. */
const NTH_WORKING_DAY = `
  WITH RECURSIVE days (day) AS (
    SELECT date('now', '+1 day') UNION ALL SELECT date(day, '+1 day') FROM days LIMIT 60
  )
  SELECT day FROM days
  WHERE strftime('%w', day) NOT IN ('0', '6') AND strftime('%m-%d', day) NOT IN (SELECT day FROM holidays)
  ORDER BY day LIMIT 1 OFFSET ?`;

/** `GET /api/delivery?country=IE` → `Delivery`. */
export const getDelivery = ({ url, database }: Exchange): Delivery => {
  const working = WORKING_DAYS[url.searchParams.get('country') ?? ''];
  if (working === undefined) throw new HttpError(400, 'We do not deliver to that country yet.');
  const row = database.get(NTH_WORKING_DAY, [working - 1]);
  if (row === null) throw new HttpError(500, 'No working day within two months.');
  return { day: row.text('day') };
};
