interface Cause {
  code: string | undefined;
  message: string;
}

const deepestCause = 8;

/** An error and what caused it, outermost first: object mappers and pools wrap what the driver said. */
export function causesOf(thrown: unknown): readonly Cause[] {
  const causes: Cause[] = [];
  let current = thrown;
  // Of whatever realm: what Node itself throws is no `Error` of a context beside it.
  while (isError(current) && causes.length < deepestCause) {
    const code: unknown = 'code' in current ? current.code : undefined;
    causes.push({ code: typeof code === 'string' ? code : undefined, message: current.message });
    current = 'previous' in current ? (current.cause ?? current.previous) : current.cause;
  }
  return causes;
}

const isError = (thrown: unknown): thrown is Error =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown && typeof thrown.message === 'string';

/** No connection, a server that is shutting down or starting, or too many clients: PostgreSQL error classes 08, 53 and 57P. */
const lostCode =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|EAI_AGAIN|ENOTFOUND|08\w{3}|53300|57P0[1-3])$/;
/** node-postgres has no code for these. */
const lostMessage =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

export const isLostDatabase = (thrown: unknown): boolean =>
  causesOf(thrown).some(
    ({ code, message }) => (code !== undefined && lostCode.test(code)) || lostMessage.test(message),
  );

/** The transaction lost to another and may simply be tried again: serialization failure, deadlock. */
export const isLostRace = (thrown: unknown): boolean =>
  causesOf(thrown).some(({ code }) => code === '40001' || code === '40P01');
