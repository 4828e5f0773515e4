import type { FastifyInstance } from './fastify.js';

/** Longer than any honest answer takes; shorter than what a supervisor waits before it kills. Ours. */
const OPEN_ANSWERS_WITHIN_MS = 10_000;

/**
 * Connections whose request was open when the end began are told not to be kept: Node closes those that are idle then,
 * and would wait for these as long as their clients keep them. A client that does not read its answer is cut off after
 * `withinMs`: nobody outside decides when the service ends.
 */
export function endOpenConnections(fastify: FastifyInstance, withinMs = OPEN_ANSWERS_WITHIN_MS): void {
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (!fastify.server.listening) void reply.header('Connection', 'close');
    done();
  });
  fastify.addHook('preClose', (done) => {
    const deadline = setTimeout(() => fastify.server.closeAllConnections(), withinMs).unref();
    fastify.server.once('close', () => clearTimeout(deadline));
    done();
  });
}
