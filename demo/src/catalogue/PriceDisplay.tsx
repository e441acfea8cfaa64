import { memo, useContext } from 'react';
import { CurrencyContext } from '../shared/currency-context.ts';

export const PriceDisplay = memo(function PriceDisplay({ cents }: { cents: number }) {
  const { currency, locale } = useContext(CurrencyContext);
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const parts = format.formatToParts(cents / 100);

  return (
    <span className="price" role="img" aria-label={format.format(cents / 100)}>
      {parts.map(({ type, value }) =>
        type === 'decimal' ? null : (
          <span key={type} className={`price-${type}`}>
            {value}
          </span>
        ),
      )}
    </span>
  );
});
