import { Inject, Injectable } from '@nestjs/common';
import { Clock, FactorStore, Policies, SubjectDirectory, type FactorMethod } from '@countersign/mfa-core';

export interface OfferedMethod {
  method: FactorMethod;
  /** The last digits of a number; null where there is nothing to tell apart. */
  hint: string | null;
}

/**
 * What a person can answer with on a page: the factors they hold that their roles allow, the recommended one first. No
 * recovery code: it leads to enrollment, which is the portal's; here it would be spent for nothing.
 */
@Injectable()
export class OfferedMethods {
  constructor(
    @Inject(FactorStore) private readonly factors: FactorStore,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
    @Inject(Clock) private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  async execute(personId: string, purpose: 'sign_in' | 'step_up'): Promise<OfferedMethod[]> {
    const subject = await this.subjects.find(personId);
    if (!subject?.active) return [];
    const { signInMethods, stepUpMethods } = this.policies.for(subject, this.clock.now());
    const allowed = purpose === 'sign_in' ? signInMethods : stepUpMethods;
    const held = await this.factors.active(personId);
    return allowed.flatMap((method) =>
      held
        .filter((factor) => factor.method === method)
        .map(({ method: own, hint }) => ({ method: own, hint })),
    );
  }
}
