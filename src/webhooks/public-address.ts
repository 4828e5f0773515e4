import ipaddr from 'ipaddr.js';

/**
 * Whether a network address is one of the public Internet: neither private, loopback, link-local (where clouds keep their
 * credentials), shared, reserved, multicast, nor any of these in an IPv6 coat.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
