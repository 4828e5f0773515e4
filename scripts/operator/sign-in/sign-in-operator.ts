import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AnswerChallenge,
  BeginSignIn,
  CreateChallenge,
  EndSession,
  FindTicket,
  type Origin,
  type Session,
} from '@countersign/mfa-core';
import { CheckPassword, PersonDirectory } from '../../../src/accounts/accounts.module.js';
import type { SupportActor } from '../../../src/support/support.module.js';
import type { SecretInput } from './secret-input.js';

const origin: Origin = { address: null, userAgent: 'a command of the operator', requestId: null };

/**
 * Signs a person in by the portal's own rules: the same password and app, the same counting of failures, the same single use
 * of a code. So two operators at one machine are two people. The session is over when the work is.
 * @throws Error in plain words for a wrong password, MfaError for a wrong code
 */
export async function signedInAs<T>(
  app: NestFastifyApplication,
  { email, secrets }: { email: string; secrets: Pick<SecretInput, 'ask'> },
  work: (actor: SupportActor) => Promise<T>,
): Promise<T> {
  const { id: sessionId, personId } = await new OperatorSignIn(app, secrets).execute(email);
  try {
    const { grants = [] } = (await app.get(PersonDirectory, { strict: false }).find(personId)) ?? {};
    return await work({ personId, sessionId, grants, origin });
  } finally {
    await endSession(app, { id: sessionId, personId });
  }
}

const endSession = (
  app: NestFastifyApplication,
  { id, personId }: Pick<Session, 'id' | 'personId'>,
): Promise<void> =>
  app.get(EndSession, { strict: false }).execute({ personId, currentSessionId: id, sessionId: id, origin });

class OperatorSignIn {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly secrets: Pick<SecretInput, 'ask'>,
  ) {}

  async execute(email: string): Promise<Session> {
    const password = await this.secrets.ask('Password');
    const proven = await this.app.get(CheckPassword, { strict: false }).execute({ email, password, origin });
    if (!proven) throw new Error('The address or the password is wrong, or too many were. Nothing was done.');
    const step = await this.app.get(BeginSignIn, { strict: false }).execute({ ...proven, origin });
    if (step.status === 'second_factor_required') return this.answer(step.ticket);
    if (step.status === 'signed_in') await endSession(this.app, step.issued.session);
    throw new Error('Sign in to the portal first, and enroll an authenticator app. Nothing was done.');
  }

  private async answer(bearer: string): Promise<Session> {
    const ticket = await this.app.get(FindTicket, { strict: false }).execute(bearer);
    const requester = { kind: 'ticket', ticket } as const;
    const asked = { requester, method: 'totp', intentId: null, origin } as const;
    const { challenge } = await this.app.get(CreateChallenge, { strict: false }).execute(asked);
    const code = (await this.secrets.ask('Code of the authenticator app')).replace(/\s/g, '');
    if (!/^[0-9]{6}$/.test(code)) throw new Error('A code has six digits. Nothing was done.');
    const answer = await this.app
      .get(AnswerChallenge, { strict: false })
      .execute({ requester, challengeId: challenge.id, code, origin });
    if (answer.status !== 'signed_in') throw new Error('An app code signs in, and nothing else does.');
    return answer.issued.session;
  }
}
