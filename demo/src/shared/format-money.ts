const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });

/** `2490` → `€24.90`. */
export const formatMoney = (cents: number): string => euros.format(cents / 100);
