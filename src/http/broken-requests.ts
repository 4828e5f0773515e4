import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What no route and no filter ever sees, because it is no HTTP, or its URL is none: still a problem document (ER-01). */
export function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  // The other side is gone, or has its answer already.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = problemBody(status);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json',
      'Cache-Control: no-store',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

export function refuseBrokenUrl(
  error: { statusCode?: number },
  _request: unknown,
  { raw }: { raw: ServerResponse },
): void {
  const status = error.statusCode ?? 400;
  raw.writeHead(status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  raw.end(problemBody(status));
}

const problemBody = (status: number): string =>
  JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status });
