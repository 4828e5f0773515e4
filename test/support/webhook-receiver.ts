import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A receiver as an ERP runs one: takes messages, and answers what the test wants. */
export async function startReceiver() {
  const received: Received[] = [];
  const answers = new Map<string, number | 'hang' | { redirect: string }>();
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const answer = answers.get(path) ?? 204;
      received.push({
        path,
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks).toString(),
      });
      if (answer === 'hang') return;
      if (typeof answer === 'object') reply.writeHead(302, { location: answer.redirect }).end();
      else reply.writeHead(answer).end('thank you');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    answers,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** With the receivers' library, unmodified, at the time given: it judges the age of a message by the machine's clock. */
export function verified(secret: string, { body, headers }: Received, at: Date): unknown {
  const { now } = Date;
  Date.now = () => at.getTime();
  try {
    return new Webhook(secret).verify(body, headers);
  } finally {
    Date.now = now;
  }
}
