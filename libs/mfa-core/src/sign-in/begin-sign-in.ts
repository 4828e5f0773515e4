import { newBearer } from '../bearer.js';
import { limits } from '../limits.js';
import { amrOfPassword, type FactorMethod, type Method } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { EffectivePolicy, Requirement } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { SeenDevice } from '../ports/device-store.port.js';
import type { Delegate } from '../ports/session-store.port.js';
import type { TicketStage } from '../ports/ticket-store.port.js';
import { requireCountry } from '../policy/require-country.js';
import { issueSession, type IssuedSession } from '../session/issue-session.js';
import { isRemembered } from '../session/session-rules.js';
import { secondsAfter } from '../time.js';

/** A way to answer, with what reminds the owner which one it is. */
export interface MethodChoice {
  method: Method;
  /** Such as the last digits of a phone number; null where there is nothing to tell apart. */
  hint: string | null;
}

export type SignInStep =
  | {
      status: 'second_factor_required';
      ticket: string;
      ticketExpiresAt: Date;
      methods: readonly MethodChoice[];
    }
  | {
      status: 'enrollment_required';
      ticket: string;
      ticketExpiresAt: Date;
      enrollment: readonly FactorMethod[];
      /** Why: "required by ...". */
      requiredBy: readonly Requirement[];
    }
  | { status: 'signed_in'; issued: IssuedSession };

interface SignInInput extends SeenDevice {
  personId: string;
  origin: Origin;
  delegate?: Delegate | null;
  /** RFC 8176 methods that have happened; a password where nothing is said. */
  amr?: readonly string[];
}

/** What comes after a right password, or after the word of an identity provider (LOG-01, ENR-02, POL-04). */
export class BeginSignIn {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /**
   * @throws MfaError `access_refused` for a person without a role, or who is not active; `country_refused` from where none
   * of their companies lets payment users in
   */
  async execute(input: SignInInput): Promise<SignInStep> {
    const { subjects, factors, unitOfWork, clock } = this.ports;
    const now = clock.now();
    const subject = await subjects.find(input.personId);
    if (!subject?.active) throw new MfaError('access_refused', { internal: 'not active' });
    const policy = this.policies.for(subject, now);
    requireCountry(policy, input.origin);
    return unitOfWork.run(async (): Promise<SignInStep> => {
      const signIn = { ...input, policy, now };
      if (policy.secondFactor === 'at_identity_provider') return this.open(signIn, null);
      const methods = await this.methodsOf(input.personId, policy, now);
      const remembered = methods.length > 0 ? await this.rememberedFactorTime(signIn) : null;
      if (remembered) return this.open(signIn, remembered);
      if (methods.length > 0 || (await factors.everBound(input.personId))) {
        // Someone who had a factor and has none now never enrolls with the password alone: whoever guessed the
        // password could otherwise wear a factor out (TH-03) and bind their own.
        return {
          status: 'second_factor_required',
          ...(await this.issueTicket(input, 'second_factor', now)),
          methods,
        };
      }
      if (policy.secondFactor === 'always') {
        return {
          status: 'enrollment_required',
          ...(await this.issueTicket(input, 'enrollment', now)),
          enrollment: policy.enrollableMethods,
          requiredBy: policy.requiredBy,
        };
      }
      return this.open(signIn, null);
    });
  }

  /** No factor is asked for now. */
  private async open(
    input: SignInInput & { policy: EffectivePolicy; now: Date },
    rememberedFactorTime: Date | null,
  ): Promise<SignInStep> {
    const { delegate = null, amr = amrOfPassword } = input;
    const session = { ...input, delegate, amr, factorTime: null, rememberedFactorTime };
    return { status: 'signed_in', issued: await issueSession(this.ports, session) };
  }

  /**
   * When the factor was given for which this device, proven to be this person's, need not give one now (POL-09). Never while
   * the factors are blocked, and never for a client: a person is in front of the browser then.
   */
  private async rememberedFactorTime(
    input: SignInInput & { policy: EffectivePolicy; now: Date },
  ): Promise<Date | null> {
    const { personId, deviceId, delegate = null, policy, now } = input;
    if (deviceId === null || delegate !== null || policy.rememberDeviceSeconds === 0) return null;
    if (await this.ports.attempts.blockedUntil(personId, now)) return null;
    const factorTime = (await this.ports.rememberedDevices.find(personId, deviceId))?.factorTime ?? null;
    return isRemembered(factorTime, policy, now) ? factorTime : null;
  }

  private async methodsOf(personId: string, policy: EffectivePolicy, now: Date): Promise<MethodChoice[]> {
    const active = await this.ports.factors.active(personId);
    const held: MethodChoice[] = active.map(({ method, hint }) => ({ method, hint }));
    if ((await this.ports.recoveryCodes.status(personId, now)) !== 'none')
      held.push({ method: 'recovery_code', hint: null });
    // In the order of the policy: what it recommends stands first.
    return policy.signInMethods.flatMap((allowed) => held.filter(({ method }) => method === allowed));
  }

  private async issueTicket(
    input: SignInInput,
    stage: TicketStage,
    now: Date,
  ): Promise<{ ticket: string; ticketExpiresAt: Date }> {
    return issueTicket(this.ports, {
      personId: input.personId,
      deviceId: input.deviceId,
      sharedDeviceId: input.sharedDeviceId,
      stage,
      amr: input.amr ?? amrOfPassword,
      recovered: false,
      delegate: input.delegate ?? null,
      now,
    });
  }
}

/** A half-login (PW-08). Inside a unit of work. */
export async function issueTicket(
  ports: MfaPorts,
  input: {
    personId: string;
    stage: TicketStage;
    amr: readonly string[];
    recovered: boolean;
    delegate: Delegate | null;
    now: Date;
  } & SeenDevice,
): Promise<{ ticket: string; ticketExpiresAt: Date }> {
  const { now, ...ticket } = input;
  const { bearer, hash } = newBearer('ticket');
  const expiresAt = secondsAfter(now, limits.ticketSeconds);
  await ports.tickets.add({
    ...ticket,
    id: ports.ids.next(),
    hash,
    factorTime: null,
    createdAt: now,
    expiresAt,
  });
  return { ticket: bearer, ticketExpiresAt: expiresAt };
}
