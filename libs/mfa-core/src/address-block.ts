import { isIPv6 } from 'node:net';

/**
 * Who a network address stands for when requests are counted: an IPv4 address itself, an IPv6 address its /64, which is
 * what one connection is given (RFC 6177).
 */
export function addressBlock(address: string | null): string {
  if (address === null) return 'unknown';
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  return mapped ?? `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const first = split(head);
  const last = tail === undefined ? [] : split(tail);
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...gap, ...last].map((group) => parseInt(group, 16).toString(16));
}

const split = (part: string): string[] =>
  // An IPv4 tail takes the room of two groups; which two, does not matter to the first four.
  part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
