import ipaddr from 'ipaddr.js';
import type { CountryOfOrigin } from '@countersign/mfa-core';
import type { Config } from '../config/config.js';
import type { FastifyInstance } from './fastify.js';

/**
 * Writes the country onto each request, where mfa-nest reads it (LOG-08). What a proxy says of it counts where the very
 * connection is that proxy's, whatever the headers say about others in between (TH-10).
 */
export function tellCountry(
  fastify: FastifyInstance,
  { http }: Pick<Config, 'http'>,
  countries: CountryOfOrigin,
): void {
  const trusted = http.trustedProxies.map(rangeOf);
  fastify.decorateRequest('country', null);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const peer = request.raw.socket.remoteAddress;
    const fromTrustedProxy = peer !== undefined && trusted.some((includes) => includes(peer));
    const whence = { address: request.ip, headers: request.headers, fromTrustedProxy };
    Object.assign(request, { country: countries.of(whence) });
    done();
  });
}

/** Whether an address is within a block, or is that very address; an IPv4 address may come in IPv6's clothes. */
function rangeOf(block: string): (address: string) => boolean {
  const [base, bits] = block.includes('/')
    ? ipaddr.parseCIDR(block)
    : ((address) => [address, address.kind() === 'ipv4' ? 32 : 128] as const)(ipaddr.parse(block));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const one = ipaddr.process(address);
    return one.kind() === base.kind() && one.match(base, bits);
  };
}
