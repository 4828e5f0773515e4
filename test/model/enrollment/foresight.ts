import {
  limits,
  secondsAfter,
  type FactorMethod,
  type Method,
  type MfaErrorCode,
  type SignInStep,
} from '@countersign/mfa-core';
import { timeStepAt } from '@countersign/mfa-testing';
import type { ChallengeOfLife, Credential, FactorOfLife, Life, TokenOfLife } from './life.js';

export type Outcome = 'done' | MfaErrorCode;

const STEP_SECONDS = 30;

/** What the model says will happen, in the order in which it is judged. Tries are counted in the model as they are foreseen. */
export class Foresight {
  constructor(private readonly life: Life) {}

  signIn(): { status: SignInStep['status']; offered: Method[] } {
    const { life } = this;
    const held = (['totp', 'sms'] as const).filter((method) => life.active.has(method));
    const offered: Method[] = [...held, ...(life.hasRecoveryCode() ? (['recovery_code'] as const) : [])];
    const status = life.everBound || offered.length > 0 ? 'second_factor_required' : 'enrollment_required';
    return { status, offered };
  }

  start(by: Credential, method: FactorMethod): Outcome {
    const refused = this.admit(by, 'fresh') ?? stageOf(by, 'enrollment');
    if (refused) return refused;
    return method === 'sms' && this.life.budget.isBlocked ? 'too_many_attempts' : 'done';
  }

  confirm(by: Credential, factor: FactorOfLife, code: string): Outcome {
    const refused = this.admit(by, 'fresh') ?? stageOf(by, 'enrollment');
    if (refused) return refused;
    const { life } = this;
    if (life.pending.get(factor.method) !== factor || life.now() >= factor.pendingUntil)
      return 'enrollment_not_found';
    return this.try(by, factor.id, () => this.isRight(factor, factor.id, code));
  }

  acknowledge(by: Credential): Outcome {
    const refused = this.admit(by, 'any') ?? stageOf(by, 'acknowledgement');
    if (refused) return refused;
    const waits = this.life.hasRecoveryCode() && this.life.recovery?.acknowledged === false;
    return waits ? 'done' : 'recovery_code_not_pending';
  }

  challenge(by: Credential, method: Method): Outcome {
    const refused = this.admit(by, 'any') ?? stageOf(by, 'second_factor');
    if (refused) return refused;
    if (by.kind === 'token' && method === 'recovery_code') return 'method_not_available';
    if (this.life.budget.isBlocked) return 'too_many_attempts';
    const held = method === 'recovery_code' ? this.life.hasRecoveryCode() : this.life.active.has(method);
    if (!held) return 'method_not_available';
    if (method === 'sms') this.life.wrote('code.sent');
    return 'done';
  }

  answer(by: Credential, challenge: ChallengeOfLife, code: string): Outcome {
    const refused = this.admit(by, 'any');
    if (refused) return refused;
    const { life } = this;
    if (challenge.owner !== (by.kind === 'ticket' ? by : by.session)) return 'challenge_not_found';
    if (!life.budget.isBlocked) {
      const answerable =
        challenge.open && life.now() < challenge.until && challenge.tries < limits.triesPerChallenge;
      if (!answerable) {
        life.wrote('code.not_evaluated');
        return 'code_refused';
      }
      challenge.tries += 1;
    }
    const { factor, method } = challenge;
    const outcome = this.try(by, factor?.id ?? method, () =>
      factor === null
        ? this.isRecoveryCode(code)
        : life.active.get(factor.method) === factor && this.isRight(factor, challenge.id, code),
    );
    if (outcome === 'done') challenge.open = false;
    return outcome;
  }

  statusAfter(by: Credential, { method }: ChallengeOfLife): string {
    if (by.kind === 'token') return 'stepped_up';
    return method === 'recovery_code' ? 'enrollment_required' : 'signed_in';
  }

  remove(by: TokenOfLife, method: FactorMethod): Outcome {
    const refused = this.admit(by, 'fresh');
    if (refused) return refused;
    if (!this.life.active.has(method)) return 'method_not_available';
    return this.life.active.size === 1 ? 'last_method' : 'done';
  }

  renew(by: TokenOfLife): Outcome {
    const refused = this.admit(by, 'fresh');
    return refused ?? (this.life.active.size === 0 ? 'method_not_available' : 'done');
  }

  /** Whoever is let in has done something, which keeps their session alive. */
  private admit(by: Credential, fresh: 'fresh' | 'any'): Outcome | null {
    const { life } = this;
    if (by.kind === 'ticket') return life.isOpen(by) ? null : 'ticket_refused';
    const { session, generation } = by;
    if (!life.isLive(session) || generation !== session.generation) return 'session_ended';
    const freshUntil = session.factorTime && secondsAfter(session.factorTime, limits.stepUpMaxAgeSeconds);
    if (fresh === 'fresh' && (freshUntil === null || life.now() > freshUntil)) return 'step_up_required';
    session.lastActivityAt = life.now();
    return null;
  }

  /** No code is looked at while the account is blocked; the wrong one that blocks ends the session it was tried on. */
  private try(by: Credential, factor: string, isRight: () => boolean): Outcome {
    const { life } = this;
    if (life.budget.isBlocked) {
      life.wrote('code.not_evaluated');
      return 'too_many_attempts';
    }
    if (isRight()) {
      life.budget.succeeded(factor);
      life.wrote('code.accepted');
      return 'done';
    }
    life.wrote('code.refused');
    if (life.budget.failed(factor)) {
      life.wrote('factors.blocked');
      if (by.kind === 'token') by.session.ended = true;
    }
    return 'code_refused';
  }

  /** Right once: what is found right here is spent. */
  private isRight(factor: FactorOfLife, targetId: string, code: string): boolean {
    return factor.app === null ? this.isSentCode(targetId, code) : this.isShown(factor, code);
  }

  private isSentCode(targetId: string, code: string): boolean {
    const sent = this.life.sent.get(targetId);
    if (sent?.code !== code || this.life.now() >= sent.until) return false;
    return this.life.sent.delete(targetId);
  }

  /** Within one step of now, and later than any before; where two steps share a code, it is spent for both. */
  private isShown(factor: FactorOfLife, code: string): boolean {
    const now = this.life.now();
    const step = timeStepAt(now, STEP_SECONDS);
    const offset = [1, 0, -1].find(
      (near) => factor.app?.code(now, near) === code && step + near > (factor.usedStep ?? -Infinity),
    );
    if (offset === undefined) return false;
    factor.usedStep = step + offset;
    return true;
  }

  private isRecoveryCode(code: string): boolean {
    return this.life.hasRecoveryCode() && plain(this.life.recovery?.code ?? '') === plain(code);
  }
}

const plain = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');

const stageOf = (by: Credential, stage: string): Outcome | null =>
  by.kind === 'ticket' && by.stage !== stage ? 'ticket_refused' : null;
