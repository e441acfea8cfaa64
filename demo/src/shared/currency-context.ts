import { createContext } from 'react';

export interface Currency {
  readonly currency: string;
  readonly locale: string;
}

export const CurrencyContext = createContext<Currency>({ currency: 'EUR', locale: 'en-IE' });
CurrencyContext.displayName = 'CurrencyContext';
