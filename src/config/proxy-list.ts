import { isIP } from 'node:net';
import { ValidateBy } from 'class-validator';

/** `10.0.0.0/8, ::1` as a list; an empty text is an empty list. */
export const proxyList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Addresses and CIDR blocks alone. Neither `true` nor a block of every address: whoever believes every proxy lets
 * each client choose its own address (TH-10).
 */
export const IsProxyList = (): PropertyDecorator =>
  ValidateBy({
    name: 'isProxyList',
    validator: {
      validate: (value) => typeof value === 'string' && proxyList(value).every(isAddressOrBlock),
      defaultMessage: () =>
        '$property must list IP addresses or CIDR blocks, comma separated; a block of every address is refused',
    },
  });

function isAddressOrBlock(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (version === 4 ? 32 : 128);
}
