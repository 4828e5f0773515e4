import { HttpException } from '@nestjs/common';
import { MfaError } from '@countersign/mfa-core';
import { causesOf, isLostDatabase, isLostRace } from './causes.js';
import { commonProblems } from './common-problems.js';
import { problemOfMfaError } from './mfa-problems.js';
import { Problem, type ProblemType } from './problem.js';

const retryAfterSeconds = 5;
/** Whoever won a race has committed by then. */
const lostRaceRetrySeconds = 1;

const byStatus: ReadonlyMap<number, ProblemType> = new Map(
  [
    commonProblems.invalidRequest,
    commonProblems.signInRequired,
    commonProblems.accessRefused,
    commonProblems.notFound,
    commonProblems.methodNotAllowed,
    commonProblems.payloadTooLarge,
    commonProblems.unsupportedMediaType,
    commonProblems.tooManyRequests,
    commonProblems.unavailable,
  ].map((type) => [type.status, type]),
);

/** Fastify's words for a body it could not read; every other message of a framework stays inside (ER-04). */
const detailOfFastify: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty, although its media type is JSON.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as Content-Length says.',
  FST_ERR_BAD_URL: 'The address is not a valid URL.',
};

/** The problem that anything thrown stands for; undefined for an unforeseen error. */
export function problemOf(thrown: unknown, now: Date): Problem | undefined {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof MfaError) return problemOfMfaError(thrown, now);
  const status = clientErrorStatusOf(thrown);
  if (status !== undefined) return problemOfStatus(status, thrown);
  if (isLostDatabase(thrown)) return unavailableFor(retryAfterSeconds);
  if (isLostRace(thrown)) return unavailableFor(lostRaceRetrySeconds);
  return undefined;
}

const unavailableFor = (seconds: number): Problem =>
  new Problem(commonProblems.unavailable, { headers: { 'retry-after': String(seconds) } });

function problemOfStatus(status: number, thrown: unknown): Problem {
  // RFC 9457 section 4.2.1: about:blank says no more than the status does.
  const type = byStatus.get(status) ?? {
    slug: 'about:blank',
    title: 'The request was refused',
    status,
    help: '',
  };
  const detail = causesOf(thrown)
    .map(({ code }) => detailOfFastify[code ?? ''])
    .find((words) => words !== undefined);
  return new Problem(type, {
    ...(detail === undefined ? {} : { detail }),
    ...(type === commonProblems.unavailable ? { headers: { 'retry-after': String(retryAfterSeconds) } } : {}),
    // Nest's words for a missing route repeat the address, and with it whatever a client put there (LG-03).
    ...(thrown instanceof Error && status !== 404 ? { internal: thrown.message } : {}),
  });
}

/** A status that the framework chose on purpose: Nest's exceptions and Fastify's own, 503 while shutting down included. */
function clientErrorStatusOf(thrown: unknown): number | undefined {
  const status =
    thrown instanceof HttpException
      ? thrown.getStatus()
      : thrown instanceof Error &&
          'statusCode' in thrown &&
          causesOf(thrown)[0]?.code?.startsWith('FST_') === true
        ? thrown.statusCode
        : undefined;
  if (typeof status !== 'number') return undefined;
  return (status >= 400 && status < 500) || status === 503 ? status : undefined;
}
