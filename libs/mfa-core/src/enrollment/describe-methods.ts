import type { FactorMethod } from '../method.js';
import type { MfaPorts } from '../ports.js';
import { policyOnSide } from '../policy/effective-policy.js';
import type { Requirement, Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import { isHidden } from './require-enrollable.js';

export interface MethodsDescription {
  methods: readonly { method: FactorMethod; hint: string | null; boundAt: Date | null }[];
  recoveryCode: 'none' | 'unacknowledged' | 'acknowledged';
  /** What this person may bind. */
  enrollment: readonly FactorMethod[];
  /** Shown as on and locked: nobody turns it off for themselves (MAN-03). */
  alwaysRequired: boolean;
  /** Why it is: by which role, or which company's policy. */
  requiredBy: readonly Requirement[];
  /** The nearest deadline of a company, while it lies ahead. */
  ahead: Requirement | null;
  /** For how long a device is remembered; 0: not at all. */
  rememberDeviceSeconds: number;
  /** When the factors are blocked, until when. */
  blockedUntil: Date | null;
  /** While money may not be countersigned, until when. */
  coolingOffUntil: Date | null;
}

/** What a person holds and what holds for them. Never a secret (TO-08). */
export class DescribeMethods {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /** @throws MfaError `access_refused` on a side the person has no role on. */
  async execute(input: { personId: string; side: Side }): Promise<MethodsDescription> {
    const { personId, side } = input;
    const { factors, recoveryCodes, attempts, coolingOff, clock } = this.ports;
    const now = clock.now();
    const policy = await policyOnSide(this.ports, this.policies, personId, side);
    const held = await factors.active(personId);
    return {
      methods: held.map(({ method, hint, boundAt }) => ({ method, hint, boundAt })),
      recoveryCode: await recoveryCodes.status(personId, now),
      enrollment: (await isHidden(this.ports, policy, personId)) ? [] : policy.enrollableMethods,
      alwaysRequired: policy.secondFactor === 'always',
      requiredBy: policy.requiredBy,
      ahead: policy.ahead,
      rememberDeviceSeconds: policy.rememberDeviceSeconds,
      blockedUntil: await attempts.blockedUntil(personId, now),
      coolingOffUntil: await coolingOff.until(personId, now),
    };
  }
}
