import type { OpenAPIObject } from '@nestjs/swagger';

type Components = NonNullable<OpenAPIObject['components']>;

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const challengeHeader = (description: string) => ({
  'WWW-Authenticate': { description, schema: { type: 'string' as const } },
});

const stepUpChallenge =
  'RFC 9470: `Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300`. ' +
  'Without a valid token: plain `Bearer`.';

/** What many operations refer to, said once. */
export const sharedComponents = {
  schemas: {
    Problem: {
      type: 'object',
      description: 'RFC 9457. `type` is stable, and leads to its explanation.',
      required: ['type', 'title', 'status'],
      properties: {
        type: { type: 'string', format: 'uri-reference', example: '/problems/invalid-request' },
        title: { type: 'string' },
        status: { type: 'integer', example: 400 },
        detail: { type: 'string', description: 'A sentence for the person, where there is more to say.' },
        instance: {
          type: 'string',
          format: 'uri',
          description: 'The request id, as in `X-Request-Id`.',
          example: 'urn:uuid:01936f4e-7c1a-7d6b-9b1a-0242ac120002',
        },
        errors: {
          type: 'array',
          description: 'What is wrong with the body, field by field.',
          items: {
            type: 'object',
            required: ['pointer', 'detail'],
            properties: {
              pointer: {
                type: 'string',
                description: 'RFC 6901 JSON pointer.',
                example: '/payments/0/amount',
              },
              detail: { type: 'string' },
              reason: {
                type: 'string',
                description: 'A stable name of what is wrong, where there is one: to tell it in other words.',
                example: 'too_short',
              },
            },
          },
        },
        intent: { $ref: '#/components/schemas/Intent' },
      },
      additionalProperties: true,
    },
    Intent: {
      type: 'object',
      description:
        'What a countersignature would approve, as the server knows it. Show `display` to the person before asking for a code.',
      required: ['id', 'purpose', 'display', 'hash', 'expiresAt'],
      properties: {
        id: { type: 'string', format: 'uuid', description: 'For `intentId` of `POST /v1/challenges`.' },
        purpose: { type: 'string', example: 'disbursement.authorize' },
        display: { type: 'object', additionalProperties: true },
        hash: {
          type: 'string',
          description: 'base64url SHA-256 of the RFC 8785 canonical form; the receipt carries the same.',
        },
        expiresAt: { type: 'string', format: 'date-time' },
      },
    },
  },
  responses: {
    Problem: { description: 'The call was refused; the problem says why.', content: problemContent },
    SignInRequired: {
      description: 'No valid token.',
      headers: challengeHeader('`Bearer`, with `error="invalid_token"` where a token was sent.'),
      content: problemContent,
    },
    StepUpRequired: {
      description:
        'No valid token, or no fresh second factor: create a challenge, answer it, and repeat the call with the new token.',
      headers: challengeHeader(stepUpChallenge),
      content: problemContent,
    },
    CountersignatureRequired: {
      description:
        'No valid token, or no countersignature yet: then the problem carries the `intent`. Create a challenge with its id, ' +
        'answer it, and repeat the same call with `Countersign-Challenge`.',
      headers: challengeHeader(stepUpChallenge),
      content: problemContent,
    },
  },
  parameters: {
    'Idempotency-Key': {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'Chosen by the caller, one for each act, such as a UUID. A repeat returns the first result; the same key with another body is 422, while the first still runs 409.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
    'Countersign-Challenge': {
      name: 'Countersign-Challenge',
      in: 'header',
      required: false,
      description:
        'Id of the answered challenge over the intent of exactly this call. It is spent with the act.',
      schema: { type: 'string', format: 'uuid' },
    },
  },
} as const satisfies Components;
