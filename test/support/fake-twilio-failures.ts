import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal, type Call, type Reply } from './fake-twilio-wire.js';

export type Operation =
  | 'messages.create'
  | 'messages.fetch'
  | 'messages.list'
  | 'verifications.create'
  | 'verifications.fetch'
  | 'verifications.update'
  | 'lookups.fetch';

/** Which requests a failure is for: those that send a text, all, or one kind. */
export type FakeScope = 'sends' | 'everything' | Operation;

export type FakeFailure =
  /** An error answer; nothing is taken. Without a `code`, one of a gateway's: no JSON. */
  | { status: number; code?: number; retryAfterSeconds?: number }
  /** Done, and answered that much later. */
  | { slowMs: number }
  /** The connection ends without an answer, before it is done or after. */
  | { cut: 'before' | 'after' }
  /** Done, and answered with a success that cannot be read. */
  | { malformed: true };

export const isSend = (operation: Operation): boolean =>
  operation === 'messages.create' || operation === 'verifications.create';

interface Exchange {
  call: Call;
  answer: (call: Call) => Reply;
  request: IncomingMessage;
  response: ServerResponse;
}

/** Answers a request, or fails it as planned. */
export function answerOrFail(failure: FakeFailure | null, exchange: Exchange): void {
  const { request, response } = exchange;
  if (failure === null) return write(response, run(exchange));
  if ('status' in failure) return refuse(response, failure);
  if ('cut' in failure) {
    if (failure.cut === 'after') run(exchange);
    request.socket.destroy();
    return;
  }
  const reply = run(exchange);
  if ('malformed' in failure) {
    const status = reply.status < 300 ? reply.status : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"sid": "SM');
    return;
  }
  const later = setTimeout(() => write(response, reply), failure.slowMs);
  response.on('close', () => clearTimeout(later));
}

function run({ call, answer }: Exchange): Reply {
  try {
    return answer(call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: errorBody(error.status, error.code, error.message) };
  }
}

function write(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(
  response: ServerResponse,
  failure: { status: number; code?: number; retryAfterSeconds?: number },
): void {
  const { status, code, retryAfterSeconds } = failure;
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
  if (code === undefined)
    response.writeHead(status, { 'content-type': 'text/html' }).end('<html>gateway</html>');
  else write(response, { status, body: errorBody(status, code, 'as planned') });
}

const errorBody = (status: number, code: number, message: string) => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});
