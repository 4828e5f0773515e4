import { createServer, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';

const BODY_AT_MOST = 100_000;

/**
 * Hears that there is something new. A message is a hint and not the news: what was authorized comes from the feed, so a
 * lost, doubled or late message does no harm. What is not signed, or older than five minutes, is refused.
 */
export function createReceiver(secret: () => string, heard: (type: string) => void): Server {
  return createServer((request, reply) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
      if (body.length > BODY_AT_MOST) request.destroy();
    });
    request.on('end', () => {
      try {
        const { type } = new Webhook(secret()).verify(body, request.headers as Record<string, string>) as {
          type: string;
        };
        reply.writeHead(204).end();
        heard(type);
      } catch {
        reply.writeHead(401).end();
      }
    });
  });
}
