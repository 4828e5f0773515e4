import { MfaError, type MfaErrorCode, type Requester } from '@countersign/mfa-core';
import { VirtualAuthenticator, somewhere } from '@countersign/mfa-testing';
import { expect } from '@jest/globals';
import type { Tally } from '../model-runs.js';
import type { Act } from './acts.js';
import { CodeInHand } from './code-in-hand.js';
import { Foresight, type Outcome } from './foresight.js';
import type { Installation } from './installation.js';
import { Life, type Credential, type TokenOfLife } from './life.js';

const PHONES = ['+14155550101', '+14155550102'] as const;

/** Lives one life twice, in the model and for real, and compares after every act. */
export class DoubleLife {
  private readonly life: Life;
  private readonly foresight: Foresight;
  private readonly codes: CodeInHand;
  private texted = 0;

  constructor(
    private readonly real: Installation,
    private readonly personId: string,
    private readonly tally: Tally,
  ) {
    this.life = new Life(() => real.clock.now());
    this.foresight = new Foresight(this.life);
    this.codes = new CodeInHand(this.life, real.clock);
  }

  async live(act: Act): Promise<void> {
    await this.perform(act);
    await this.compare(act);
  }

  private perform(act: Act): Promise<void> | void {
    switch (act.kind) {
      case 'sign_in':
        return this.signIn();
      case 'start':
        return act.method === 'totp' ? this.startApp(act.by) : this.startPhone(act.by);
      case 'confirm':
        return this.confirm(act);
      case 'acknowledge':
        return this.acknowledge(act);
      case 'challenge':
        return this.challenge(act);
      case 'answer':
        return this.answer(act);
      case 'remove':
        return this.remove(act);
      case 'renew':
        return this.renew(act.by);
      case 'reset':
        return this.reset();
      case 'unlock':
        return this.unlock();
      case 'wait':
        return this.real.clock.advanceSeconds(act.seconds);
      case 'meddle':
        return this.meddle(act);
    }
  }

  private async signIn(): Promise<void> {
    const { beginSignIn } = this.real;
    const input = { personId: this.personId, deviceId: null, sharedDeviceId: null, origin: somewhere };
    const step = await beginSignIn.execute(input);
    this.tally.count('sign_in', step.status);
    expect({
      status: step.status,
      offered: 'methods' in step ? step.methods.map(({ method }) => method) : [],
    }).toEqual(this.foresight.signIn());
    if (step.status !== 'signed_in')
      this.life.issueTicket(
        step.ticket,
        step.status === 'enrollment_required' ? 'enrollment' : 'second_factor',
      );
  }

  private async startApp(by: number): Promise<void> {
    const credential = this.credential(by);
    if (!credential) return;
    const foreseen = this.foresight.start(credential, 'totp');
    const setUp = await this.agree('start totp', foreseen, credential, 'fresh', (requester) =>
      this.real.startApp.execute({ requester, side: 'payee-admin', origin: somewhere }),
    );
    if (!setUp) return;
    const app = VirtualAuthenticator.fromUri(setUp.otpauthUri);
    this.life.startEnrollment({ id: setUp.enrollmentId, method: 'totp', app, phoneNumber: null }, null);
  }

  private async startPhone(by: number): Promise<void> {
    const credential = this.credential(by);
    if (!credential) return;
    const phoneNumber = PHONES[this.texted++ % PHONES.length] ?? '';
    const foreseen = this.foresight.start(credential, 'sms');
    const asked = { side: 'payee-admin', country: 'US', phoneNumber, riskAcknowledged: true } as const;
    const setUp = await this.agree('start sms', foreseen, credential, 'fresh', (requester) =>
      this.real.startPhone.execute({ ...asked, requester, origin: somewhere }),
    );
    if (!setUp) return;
    const factor = { id: setUp.enrollmentId, method: 'sms', app: null, phoneNumber } as const;
    this.life.startEnrollment(factor, this.real.codeTo(phoneNumber));
  }

  private async confirm(act: Extract<Act, { kind: 'confirm' }>): Promise<void> {
    const credential = this.credential(act.by);
    const factor = this.life.enrollments.at(-1 - act.enrollment);
    if (!credential || !factor) return;
    const code = this.codes.forEnrollment(factor, act.code);
    const { hands, foreseen } = this.manyHands(act.hands, () =>
      this.foresight.confirm(credential, factor, code),
    );
    const done = await this.agree('confirm', foreseen, credential, 'fresh', (requester) => {
      const { method, id: enrollmentId } = factor;
      const asked = {
        requester,
        side: 'payee-admin',
        method,
        enrollmentId,
        code,
        origin: somewhere,
      } as const;
      return once(hands, ['code_refused', 'enrollment_not_found', 'ticket_refused'], () =>
        this.real.confirm.execute(asked),
      );
    });
    if (hands > 1) await this.evenOut(act.kind);
    if (done) this.life.bind(factor, credential, done.recoveryCode);
  }

  private async acknowledge(act: Extract<Act, { kind: 'acknowledge' }>): Promise<void> {
    const credential = this.credential(act.by);
    if (!credential) return;
    const foreseen = this.foresight.acknowledge(credential);
    const done = await this.agree('acknowledge', foreseen, credential, 'any', (requester) =>
      once(
        foreseen === 'done' ? act.hands : 1,
        ['recovery_code_not_pending', 'ticket_refused'],
        async () => ({
          issued: await this.real.acknowledge.execute({ requester, side: 'payee-admin', origin: somewhere }),
        }),
      ),
    );
    if (!done) return;
    if (this.life.recovery) this.life.recovery.acknowledged = true;
    if (credential.kind !== 'ticket') return;
    credential.spent = true;
    this.life.beginSession(done.issued?.session.id ?? '', credential.factorTime);
  }

  private async challenge(act: Extract<Act, { kind: 'challenge' }>): Promise<void> {
    const credential = this.credential(act.by);
    if (!credential) return;
    const foreseen = this.foresight.challenge(credential, act.method);
    const made = await this.agree(`challenge ${act.method}`, foreseen, credential, 'any', (requester) =>
      this.real.createChallenge.execute({ requester, method: act.method, intentId: null, origin: somewhere }),
    );
    if (!made) return;
    const factor = act.method === 'recovery_code' ? null : (this.life.active.get(act.method) ?? null);
    const { id, expiresAt: until } = made.challenge;
    const owner = credential.kind === 'ticket' ? credential : credential.session;
    this.life.challenges.push({ id, owner, method: act.method, factor, open: true, until, tries: 0 });
    if (act.method === 'sms') this.life.send(id, this.real.codeTo(factor?.phoneNumber ?? ''));
  }

  private async answer(act: Extract<Act, { kind: 'answer' }>): Promise<void> {
    const credential = this.credential(act.by);
    const challenge = this.life.challenges.at(-1 - act.challenge);
    if (!credential || !challenge) return;
    const code = this.codes.forChallenge(challenge, act.code);
    const { hands, foreseen } = this.manyHands(act.hands, () =>
      this.foresight.answer(credential, challenge, code),
    );
    const done = await this.agree(`answer ${challenge.method}`, foreseen, credential, 'any', (requester) =>
      once(hands, ['code_refused', 'ticket_refused'], () =>
        this.real.answer.execute({ requester, challengeId: challenge.id, code, origin: somewhere }),
      ),
    );
    if (hands > 1) await this.evenOut(act.kind);
    if (!done) return;
    if (credential.kind === 'ticket') credential.spent = true;
    if (done.status === 'signed_in') this.life.beginSession(done.issued.session.id, this.life.now());
    else if (done.status === 'stepped_up') this.life.stepUp((credential as TokenOfLife).session);
    else if (done.status === 'enrollment_required') this.life.recover(done.ticket);
    expect(done.status).toBe(this.foresight.statusAfter(credential, challenge));
  }

  private async remove(act: Extract<Act, { kind: 'remove' }>): Promise<void> {
    const credential = this.credential(act.by);
    if (credential?.kind !== 'token') return;
    const { method } = act;
    const foreseen = this.foresight.remove(credential, method);
    const done = await this.agree('remove', foreseen, credential, 'fresh', (requester) =>
      this.real.remove.execute({
        ...{ requester: sessionOf(requester), side: 'payee-admin', method, lost: false, origin: somewhere },
      }),
    );
    if (done) this.life.removeMethod(method, credential, done.recoveryCode);
  }

  private async renew(by: number): Promise<void> {
    const credential = this.credential(by);
    if (credential?.kind !== 'token') return;
    const foreseen = this.foresight.renew(credential);
    const done = await this.agree('renew', foreseen, credential, 'fresh', () =>
      this.real.renew.execute({ personId: this.personId, side: 'payee-admin', origin: somewhere }),
    );
    if (done) this.life.issueRecoveryCode(done.recoveryCode, null);
  }

  private async reset(): Promise<void> {
    const { ports, resetFactors } = this.real;
    const [actorId, companyId] = [ports.ids.next(), ports.ids.next()];
    const { personId } = this;
    await resetFactors.execute({
      actorId,
      personId,
      companyId,
      grounds: 'known by sight',
      origin: somewhere,
    });
    this.tally.count('reset', 'done');
    this.life.reset(this.real.codeIssuedTo(personId));
  }

  private async unlock(): Promise<void> {
    const actorId = this.real.ports.ids.next();
    const { personId } = this;
    await this.real.unlock.execute({ actorId, personId, grounds: 'called back', origin: somewhere });
    this.life.budget.unlock();
    this.life.wrote('factors.unlocked');
  }

  private async evenOut(act: string): Promise<void> {
    this.tally.count(`${act} with three hands`, 'once');
    await this.unlock();
    const { entries } = await this.real.glance(this.personId);
    for (const act of ['code.refused', 'code.not_evaluated'])
      if (entries[act] !== undefined) this.life.entries.set(act, entries[act]);
  }

  /** With a right code even: what belongs to another is nothing to somebody else. */
  private async meddle(act: Extract<Act, { kind: 'meddle' }>): Promise<void> {
    const requester = { kind: 'session', session: await this.real.stranger() } as const;
    if (act.with === 'challenge') {
      const challenge = this.life.challenges.at(-1);
      if (!challenge) return;
      const code = this.codes.forChallenge(challenge, act.code);
      const answering = this.real.answer.execute({
        ...{ requester, challengeId: challenge.id, code, origin: somewhere },
      });
      expect(await refusalOf(answering)).toBe('challenge_not_found');
    } else {
      const factor = this.life.enrollments.at(-1);
      if (!factor) return;
      const { id: enrollmentId, method } = factor;
      const code = this.codes.forEnrollment(factor, act.code);
      const asked = {
        requester,
        side: 'payee-admin',
        enrollmentId,
        method,
        code,
        origin: somewhere,
      } as const;
      expect(await refusalOf(this.real.confirm.execute(asked))).toBe('enrollment_not_found');
    }
    this.tally.count('meddle', 'refused');
  }

  private credential(by: number): Credential | undefined {
    const { credentials } = this.life;
    return credentials.at(-1 - by) ?? credentials.at(-1);
  }

  /**
   * Several hands at once with one code that is right: with the whole budget before them none is blocked, so exactly one
   * succeeds. How many tries they were counted is a race, so an operator evens it out afterwards.
   */
  private manyHands(wanted: number, foresee: () => Outcome): { hands: number; foreseen: Outcome } {
    const whole = this.life.budget.isWhole;
    const foreseen = foresee();
    return { hands: foreseen === 'done' && whole ? wanted : 1, foreseen };
  }

  /** What was foreseen is what happens. The result if it was done. */
  private async agree<T>(
    act: string,
    foreseen: Outcome,
    credential: Credential,
    fresh: 'fresh' | 'any',
    perform: (requester: Requester) => Promise<T>,
  ): Promise<T | null> {
    let result: T | null = null;
    const outcome = await this.real
      .admit(credential, fresh)
      .then(async (requester): Promise<Outcome> => {
        result = await perform(requester);
        return 'done';
      })
      .catch(codeOf);
    this.tally.count(act, outcome);
    expect({ act, outcome }).toEqual({ act, outcome: foreseen });
    return result;
  }

  private async compare(act: Act): Promise<void> {
    const { life } = this;
    const found = await this.real.glance(this.personId);
    expect({ after: act.kind, ...found }).toEqual({
      after: act.kind,
      active: [...life.active].map(([method, { id }]) => `${method} ${id}`).sort(),
      sessions: life.sessions
        .filter((session) => life.isLive(session))
        .map(({ id, generation }) => `${id} ${generation}`)
        .sort(),
      tickets: life.tickets.filter(life.isOpen).length,
      recovery: life.hasRecoveryCode(),
      blocked: life.budget.isBlocked,
      cooling_off: life.isCoolingOff(),
      entries: Object.fromEntries(life.entries),
    });
  }
}

/** Fires together, and gives back the one success there must be; the others are refused as something gone. */
async function once<T>(hands: number, refusals: readonly MfaErrorCode[], act: () => Promise<T>): Promise<T> {
  if (hands === 1) return act();
  const settled = await Promise.allSettled(Array.from({ length: hands }, act));
  const done = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []));
  expect(refused.filter((code) => !(refusals as readonly string[]).includes(code))).toEqual([]);
  expect(done).toHaveLength(1);
  return done[0] as T;
}

function sessionOf(requester: Requester): Extract<Requester, { kind: 'session' }> {
  if (requester.kind !== 'session') throw new Error('not a session');
  return requester;
}

const refusalOf = (act: Promise<unknown>): Promise<Outcome> => act.then(() => 'done' as const, codeOf);

function codeOf(error: unknown): MfaErrorCode {
  if (error instanceof MfaError) return error.code;
  throw error;
}
