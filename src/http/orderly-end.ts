import type { FastifyInstance } from './fastify.js';

/**
 * Connections whose request was open when the end began are told not to be kept: Node closes those that are idle then,
 * and would wait for these as long as their clients keep them.
 */
export function endOpenConnections(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (!fastify.server.listening) void reply.header('Connection', 'close');
    done();
  });
}
