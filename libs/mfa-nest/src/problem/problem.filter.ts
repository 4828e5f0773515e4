import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { bearerChallenge } from '../access/bearer-challenge.js';
import { contextOf } from '../access/principal.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { commonProblems } from './common-problems.js';
import { problemOf } from './problem-of.js';
import { Problem } from './problem.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Everything thrown becomes `application/problem+json` (RFC 9457, ER-01); what was not foreseen says nothing (ER-04). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const reply = http.getResponse<HttpReply>();
    const { requestId } = contextOf(request).origin;
    const problem = problemOf(thrown, this.clock.now());
    if (!problem) this.logger.error({ requestId, err: thrown }, 'unforeseen error');
    else if (problem.type === commonProblems.unavailable)
      this.logger.warn({ requestId, err: thrown }, 'unavailable');
    else if (problem.options.internal !== undefined)
      this.logger.log(
        { requestId, problem: problem.type.slug, internal: problem.options.internal },
        'refused',
      );
    if (reply.sent || reply.raw.headersSent) return;
    send(reply, problem ?? new Problem(commonProblems.internalError), requestId);
  }
}

function send(reply: HttpReply, { type, options }: Problem, requestId: string | null): void {
  // RFC 9110 section 15.5.2: a 401 always says how to authenticate.
  if (type.status === 401) reply.header('www-authenticate', bearerChallenge());
  for (const [name, value] of Object.entries(options.headers ?? {})) reply.header(name, value);
  const document = {
    type: type.slug === 'about:blank' ? type.slug : `/problems/${type.slug}`,
    title: type.title,
    status: type.status,
    ...(options.detail === undefined ? {} : { detail: options.detail }),
    ...(requestId !== null && uuid.test(requestId) ? { instance: `urn:uuid:${requestId}` } : {}),
    ...(options.errors === undefined ? {} : { errors: options.errors }),
    ...options.extension,
  };
  reply
    .code(type.status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    // As bytes: to anything else Fastify adds a charset, which this media type does not have.
    .send(Buffer.from(JSON.stringify(document)));
}
