import { ValidateBy } from 'class-validator';
import { isCurrency } from './money.js';

export const CurrencyCode = (): PropertyDecorator =>
  ValidateBy({
    name: 'currencyCode',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isCurrency(value),
      defaultMessage: () => 'must be a currency code of ISO 4217, in capital letters',
    },
  });
