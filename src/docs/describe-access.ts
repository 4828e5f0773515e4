import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRow } from '@countersign/mfa-nest';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** The security schemes of the document, by the names the operations use. */
export const securitySchemes = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT (RFC 9068, typ at+jwt)',
    description: 'The `accessToken` of a session; lives 5 minutes, and dies with its session.',
  },
  ticket: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'cst_...',
    description:
      'The `ticket` of a sign-in that still lacks its second factor. Opens the routes that say so, and no other.',
  },
  machineToken: {
    type: 'oauth2',
    description:
      'A token of a finance system (client credentials with private_key_jwt); lives 10 minutes, and dies with its client.',
    flows: {
      clientCredentials: {
        tokenUrl: '/oauth2/token',
        scopes: {
          'disbursements:read': 'Read authorized disbursements',
          'receipts:read': 'Read receipts',
          'payments:report': 'Mark receipts as spent and report what became of payments',
        },
      },
    },
  },
} as const;

const accepts: Readonly<Record<AccessRow['access'], readonly (keyof typeof securitySchemes)[]>> = {
  public: [],
  ticket: ['ticket'],
  ticket_or_session: ['ticket', 'accessToken'],
  ticket_or_step_up: ['ticket', 'accessToken'],
  signed_in: ['accessToken'],
  step_up: ['accessToken'],
  countersigned: ['accessToken'],
  machine: ['machineToken'],
  authorization_server: [],
};

/**
 * Writes into each operation what its access declaration demands: who may call it, with what, and which headers it
 * takes. So the description cannot say anything the guard does not do.
 */
export function describeAccess(document: OpenAPIObject, rows: readonly AccessRow[]): void {
  for (const row of rows) {
    const item = document.paths[row.path.replace(/:(\w+)/g, '{$1}')];
    const operation = item?.[row.method.toLowerCase() as 'get'];
    if (operation) describeOperation(operation, row);
  }
}

function describeOperation(operation: Operation, row: AccessRow): void {
  operation.security = accepts[row.access].map((scheme) => ({
    [scheme]: row.scope === null ? [] : [row.scope],
  }));
  operation.description = [operation.description, inWords(row)].filter(Boolean).join('\n\n');
  Object.assign(operation, {
    'x-access': row.access,
    ...(row.roles.length > 0 ? { 'x-roles': row.roles } : {}),
  });
  const responses = operation.responses as Record<string, unknown>;
  responses['default'] ??= { $ref: '#/components/responses/Problem' };
  if (accepts[row.access].length > 0)
    responses['401'] ??= { $ref: `#/components/responses/${unauthorized(row)}` };

  const given = new Set(
    (operation.parameters ?? []).map((parameter) => ('name' in parameter ? parameter.name : '')),
  );
  const add = (name: string): void => {
    if (!given.has(name)) (operation.parameters ??= []).push({ $ref: `#/components/parameters/${name}` });
  };
  if (row.idempotent) add('Idempotency-Key');
  if (row.access === 'countersigned') add('Countersign-Challenge');
}

function unauthorized({ access, paymentsArea }: AccessRow): string {
  if (access === 'countersigned') return 'CountersignatureRequired';
  return paymentsArea || access === 'step_up' || access === 'ticket_or_step_up'
    ? 'StepUpRequired'
    : 'SignInRequired';
}

function inWords({ access, roles, scope, stepUpMaxAgeSeconds, paymentsArea, delegated }: AccessRow): string {
  const age = `a second factor given at most ${String(stepUpMaxAgeSeconds ?? 0)} s ago`;
  const words = {
    public: 'Open to anyone.',
    ticket: 'Needs a sign-in ticket.',
    ticket_or_session: 'Needs a sign-in ticket or a session.',
    ticket_or_step_up: `Needs a sign-in ticket, or a session with ${age}.`,
    signed_in: 'Needs a session.',
    step_up: `Needs a session with ${age}.`,
    countersigned: 'Needs a session and a countersignature over exactly this act.',
    authorization_server: 'Authenticates by itself.',
    machine: `Needs the token of a finance system with the scope \`${scope ?? ''}\`.`,
  }[access];
  const who = roles.map((role) => `\`${role}\``).join(', ');
  const area = paymentsArea
    ? ' In the payments area: who may move money gives a second factor to enter, and again after being idle there.'
    : '';
  const client = delegated ? ' Open too to a client that acts for a signed-in person.' : '';
  return `**Access:** ${words}${who ? ` Roles: ${who}.` : ''}${area}${client}`;
}
