const SCRUBBED = '[scrubbed]';
const DEEPEST = 6;

/** Names under which a secret travels through this service, compared without regard to case, `-` and `_`. */
const secretNames = new Set(
  [
    'password',
    'newPassword',
    'currentPassword',
    'code',
    'secret',
    'otpauthUri',
    'qrSvg',
    'recoveryCode',
    'ticket',
    'token',
    'accessToken',
    'refreshToken',
    'deviceToken',
    'phoneNumber',
    'e164',
    'authorization',
    'cookie',
    'setCookie',
    'Countersign-Challenge',
    'Idempotency-Key',
    'clientAssertion',
    'codeVerifier',
    'DPoP',
  ].map(normalized),
);

/**
 * Secrets that give themselves away by their form: bearer strings of ours, JSON Web Tokens, set-up links, PHC hashes; and
 * phone numbers in E.164.
 */
const secretForms =
  /\bcs(?:[trd]|pr|ac)_[\w-]{20,}|\+[1-9]\d{7,14}\b|\beyJ[\w-]{10,}\.[\w-]+\.[\w-]*|otpauth:\/\/\S+|\$argon2\w+\$\S+|(?<=:\/\/[^\s:/@]*:)[^\s/@]+(?=@)/g;

/** Takes secrets out of a text by their form: a second net, under that of the names. */
export const scrubText = (text: string): string => text.replace(secretForms, SCRUBBED);

/**
 * A copy fit for the log (LG-03): no value under a secret's name, at any depth, and no text in a secret's form.
 * Errors become name, message, code and stack; what else hangs on them, such as the SQL and its parameters, stays out.
 */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Error) return scrubError(value, depth);
  if (depth >= DEEPEST) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      secretNames.has(normalized(name)) ? SCRUBBED : scrub(item, depth + 1),
    ]),
  );
}

function scrubError(error: Error, depth: number): object {
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: messageOf(error),
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    stack: scrubText(frames.join('\n')),
    ...(error.cause instanceof Error && depth < DEEPEST ? { cause: scrubError(error.cause, depth + 1) } : {}),
  };
}

/** PostgreSQL and the ORM quote statements, parameters and rows; the first sentence and the names are enough. */
function messageOf(error: Error): string {
  const { severity, table, constraint, routine } = error as unknown as Record<string, unknown>;
  if (typeof severity !== 'string') return scrubText(error.message);
  const named = Object.entries({ table, constraint, routine }).filter(([, name]) => typeof name === 'string');
  return [`database ${severity}`, ...named.map(([kind, name]) => `${kind} ${String(name)}`)].join(', ');
}

function normalized(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
