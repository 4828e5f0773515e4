import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { Config } from '../../../config/config.js';
import { HoldCompanyRight } from '../../hold-company-right.js';
import { companyAdmins, companyMeant, policyAdmins } from '../../rights.js';
import { CompanyPoliciesRepository, type CompanyPolicy } from '../company-policies.repository.js';
import type { SavePolicyRequest } from '../policy.dto.js';
import { policyProblems } from '../policy.problems.js';
import { TellOfDeadline } from './tell-of-deadline.js';
import { wantedPolicy } from './wanted-policy.js';

/**
 * Says what everybody in the company is asked for (POL-01..09). It answers at once however many people there are: they hear
 * of the deadline behind, and nobody is challenged before it (POL-04, POL-06).
 */
@Injectable()
export class SavePolicy {
  constructor(
    private readonly right: HoldCompanyRight,
    private readonly policies: CompanyPoliciesRepository,
    private readonly directory: PersonDirectory,
    private readonly tellOfDeadline: TellOfDeadline,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Pick<Config, 'country'>,
  ) {}

  /** Without it a list of countries would let nobody in. */
  private get countriesAreTold(): boolean {
    const { header, databaseFile } = this.config.country;
    return header !== null || databaseFile !== null;
  }

  /**
   * The company it was for.
   * @throws Problem `company-required`, `access-refused`, `mfa-policy-not-available`, `mfa-policy-changed`,
   * `invalid-request` by field; MfaError `cooling_off`
   */
  execute(user: UserPrincipal, request: SavePolicyRequest): Promise<string> {
    const companyId = companyMeant(user, request.companyId, policyAdmins);
    return this.unitOfWork.run(async () => {
      await this.right.inCompany(user, companyId, policyAdmins);
      await this.right.cooledOff(user);
      if (!(await this.directory.isMfaPolicyAllowed(companyId)))
        throw new Problem(policyProblems.notAvailable);
      const now = this.clock.now();
      const before = await this.policies.find(companyId);
      if ((before?.version ?? 0) !== request.version) throw new Problem(policyProblems.changedMeanwhile);
      const policy: CompanyPolicy = {
        ...wantedPolicy(request, { before, now, countriesAreTold: this.countriesAreTold }),
        ...{ version: request.version + 1, savedBy: user.personId, savedAt: now },
      };
      if (!(await this.policies.save(companyId, policy))) throw new Problem(policyProblems.changedMeanwhile);
      await this.tellOfDeadline.execute(companyId, before, policy);
      await this.log(user, companyId, before, policy);
      return companyId;
    });
  }

  /** Every company admin hears that somebody decided, whoever it was (promise 7). */
  private async log(
    user: UserPrincipal,
    companyId: string,
    before: CompanyPolicy | null,
    policy: CompanyPolicy,
  ): Promise<void> {
    const { personId, sessionId, origin } = user;
    const at = this.clock.now();
    await this.audit.append({
      stream: `company:${companyId}`,
      at,
      act: 'mfa_policy.saved',
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'mfa_policy', id: companyId },
      origin,
      details: { before: before && wordsOf(before), after: wordsOf(policy), session: sessionId },
    });
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? null;
    const by = (await this.directory.personNames([personId])).get(personId) ?? null;
    const { address, userAgent } = origin;
    const details = { company, by, address, userAgent };
    for (const admin of await this.directory.holdersOf(companyAdmins[0], [companyId]))
      await this.notifier.notify({ personId: admin.personId, kind: 'mfa_policy_changed', at, details });
  }
}

/** What the history shows of a version, in the words of the API. */
const wordsOf = ({ savedBy: _, savedAt: __, requiredFrom, ...policy }: CompanyPolicy): string =>
  JSON.stringify({ ...policy, requiredFrom: requiredFrom?.toISOString() ?? null });
