import { describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRow } from '@countersign/mfa-nest';
import { describeAccess } from './describe-access.js';

function described(row: Partial<AccessRow>, description?: string): Record<string, unknown> {
  const operation = { responses: { 200: { description: 'fine' } }, ...(description ? { description } : {}) };
  const document = { paths: { '/v1/acts/{id}': { post: operation } } } as unknown as OpenAPIObject;
  describeAccess(document, [
    {
      method: 'POST',
      path: '/v1/acts/:id',
      access: 'public',
      roles: [],
      scope: null,
      stepUpMaxAgeSeconds: null,
      purpose: null,
      why: null,
      idempotent: false,
      paymentsArea: false,
      delegated: false,
      ...row,
    },
  ]);
  return operation;
}

describe('the description of an operation', () => {
  it('says of a public route that it needs nothing', () => {
    expect(described({ access: 'public' })).toMatchObject({
      security: [],
      description: expect.stringContaining('Open to anyone'),
    });
    expect(described({ access: 'public' })['responses']).not.toHaveProperty('401');
  });

  it.each([
    ['ticket', ['ticket'], 'SignInRequired'],
    ['ticket_or_session', ['ticket', 'accessToken'], 'SignInRequired'],
    ['ticket_or_step_up', ['ticket', 'accessToken'], 'StepUpRequired'],
    ['signed_in', ['accessToken'], 'SignInRequired'],
    ['step_up', ['accessToken'], 'StepUpRequired'],
    ['countersigned', ['accessToken'], 'CountersignatureRequired'],
  ] as const)('says what %s takes, and how it refuses', (access, schemes, response) => {
    expect(described({ access })).toMatchObject({
      'x-access': access,
      security: schemes.map((scheme) => ({ [scheme]: [] })),
      responses: {
        200: { description: 'fine' },
        401: { $ref: `#/components/responses/${response}` },
        default: { $ref: '#/components/responses/Problem' },
      },
    });
  });

  it('says of a route in the payments area that entering it takes a factor (STP-01)', () => {
    expect(described({ access: 'signed_in', paymentsArea: true })).toMatchObject({
      description: expect.stringContaining('In the payments area'),
      responses: { 401: { $ref: '#/components/responses/StepUpRequired' } },
    });
  });

  it('names roles, the age of the factor, and the headers the call takes', () => {
    const operation = described(
      {
        access: 'countersigned',
        roles: ['payments_admin', 'payments_disburser'],
        idempotent: true,
        stepUpMaxAgeSeconds: 300,
      },
      'Does it.',
    );
    expect(operation).toMatchObject({
      'x-roles': ['payments_admin', 'payments_disburser'],
      description: expect.stringMatching(/^Does it\.\n\n.*Roles: `payments_admin`, `payments_disburser`\.$/),
      parameters: [
        { $ref: '#/components/parameters/Idempotency-Key' },
        { $ref: '#/components/parameters/Countersign-Challenge' },
      ],
    });
    expect(described({ access: 'step_up', stepUpMaxAgeSeconds: 300 })['description']).toContain('300 s');
  });
});
