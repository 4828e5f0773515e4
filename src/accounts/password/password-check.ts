import { Inject, Injectable } from '@nestjs/common';
import {
  AttemptLedger,
  AuditTrail,
  Clock,
  KeyedHash,
  limits,
  Notifier,
  secondsBefore,
  UnitOfWork,
  type Origin,
} from '@countersign/mfa-core';
import { PasswordHasher } from './password-hasher.js';
import { PasswordsRepository, type Credential } from './passwords.repository.js';

/** The id of no person: UUIDs of ours are of version 7. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface PasswordTry {
  /** Normalized sign-in address, also of nobody. */
  addressKey: string;
  credential: Credential | null;
  /** `unproven`, or the id of a device proven to be this person's (TH-08). */
  lane: string;
  password: string;
  origin: Origin;
}

/**
 * One try of one password: counted, then looked at, then told. Wrong, unknown, inactive and blocked take the same steps
 * and the same time (ER-03): each counts in its lane, spends one Argon2id and writes one audit entry.
 */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly passwords: PasswordsRepository,
    private readonly hasher: PasswordHasher,
    @Inject(AttemptLedger) private readonly attempts: AttemptLedger,
    @Inject(KeyedHash) private readonly keyedHash: KeyedHash,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Null when refused, for whatever reason. Not inside a unit of work: a roll-back would forget the try. */
  async check(tried: PasswordTry): Promise<{ personId: string; phc: string } | null> {
    const { credential, password } = tried;
    const personId = credential?.personId ?? null;
    const untilLifted = credential?.lockOut ?? false;
    const lane = { subject: this.subjectOf(tried.addressKey), lane: tried.lane, personId, untilLifted };
    const granted = await this.attempts.reservePassword(lane, this.clock.now());
    const phc = granted && credential?.active ? credential.phc : null;
    const matches = await this.hasher.verify(phc, password);
    if (!matches || !credential || phc === null) {
      await this.#refuse(tried, lane.subject, granted);
      return null;
    }
    await this.attempts.forgivePassword(lane);
    await this.#record(tried, lane.subject, 'password.accepted', {});
    return { personId: credential.personId, phc };
  }

  /** What a lane is counted under: unknown names have lanes too. */
  subjectOf(addressKey: string): string {
    return this.keyedHash.digest(addressKey, 'password-lane');
  }

  async #refuse(tried: PasswordTry, subject: string, granted: boolean): Promise<void> {
    const { credential, origin } = tried;
    const reason = !granted ? 'blocked' : !credential ? 'unknown' : credential.active ? 'wrong' : 'inactive';
    await this.unitOfWork.run(async () => {
      if (!granted && (await this.#claimBlockNotice(credential?.personId ?? NOBODY)) && credential) {
        await this.notifier.notify({
          personId: credential.personId,
          kind: 'password_blocked',
          at: this.clock.now(),
          details: {
            ...{ address: origin.address, userAgent: origin.userAgent },
            ...(credential.lockOut ? { until: 'lifted' } : {}),
          },
        });
      }
      await this.#record(tried, subject, 'password.refused', { reason });
    });
  }

  /** The owner is told once a block, not once a try. */
  #claimBlockNotice(personId: string): Promise<boolean> {
    const now = this.clock.now();
    return this.passwords.claimBlockNotice(personId, secondsBefore(now, limits.blockSeconds), now);
  }

  /**
   * The address stays out of the log (LG-03). Tries at unknown names are spread over many chains, so that nobody can tell
   * by waiting for one whether a name is known.
   */
  async #record(
    { credential, lane, origin }: PasswordTry,
    subject: string,
    act: 'password.accepted' | 'password.refused',
    details: Readonly<Record<string, string>>,
  ): Promise<void> {
    const accepted = act === 'password.accepted';
    const personId = credential?.personId ?? null;
    await this.audit.append({
      stream: personId === null ? `anonymous:${subject.slice(0, 2)}` : `person:${personId}`,
      at: this.clock.now(),
      act,
      outcome: accepted ? 'success' : 'failure',
      actor: accepted ? { kind: 'person', id: personId } : { kind: 'anonymous', id: null },
      object: personId === null ? { kind: 'sign_in_name', id: subject } : { kind: 'person', id: personId },
      origin,
      details: { ...details, lane },
    });
  }
}
