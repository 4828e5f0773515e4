import { createServer } from 'node:http';

/** Placeholder. */
export async function startService(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((_request, response) => response.end('ok'));
  const port = Number(process.env['PORT'] ?? 3000);
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, done));
  return {
    url: `http://localhost:${port}`,
    stop: () => new Promise((done) => void server.close(() => done())),
  };
}
