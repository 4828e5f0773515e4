import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, UnitOfWork } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { holdersOf } from '../../holders-of.js';
import { HoldRight } from '../../hold-right.js';
import { disbursers } from '../../rights.js';
import { DisbursementsSwitchRepository } from '../disbursements-switch.repository.js';

/** Who decides whether a company disburses at all. */
export const switchAdmins = ['payments_admin'] as const;

const words = (enabled: boolean): 'on' | 'off' => (enabled ? 'on' : 'off');

/** Off: no disbursement of the company is created or submitted. On: as before. Said to all who disburse. */
@Injectable()
export class SwitchDisbursements {
  constructor(
    private readonly right: HoldRight,
    private readonly switches: DisbursementsSwitchRepository,
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The company it was for. Where it stands like this already nothing changes, and nobody is told.
   * @throws Problem `company-required`, `access-refused`; MfaError `cooling_off`
   */
  execute(
    user: UserPrincipal,
    wanted: { companyId?: string | undefined; enabled: boolean; reason: string },
  ): Promise<string> {
    return this.unitOfWork.run(async () => {
      const companyId = await this.right.forCompany(user, wanted.companyId, switchAdmins);
      await this.right.cooledOff(user);
      const { enabled, reason } = wanted;
      const by = { changedBy: user.personId, changedAt: this.clock.now() };
      if (await this.switches.change(companyId, { enabled, reason, ...by })) {
        await this.tell(user, companyId, enabled, reason);
        await this.log(user, companyId, enabled, reason);
      }
      return companyId;
    });
  }

  private async tell(
    user: UserPrincipal,
    companyId: string,
    enabled: boolean,
    reason: string,
  ): Promise<void> {
    const by = (await this.directory.personNames([user.personId])).get(user.personId) ?? null;
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? null;
    const { address, userAgent } = user.origin;
    const details = { switched: words(enabled), by, company, reason, address, userAgent };
    for (const personId of await holdersOf(this.directory, disbursers, companyId))
      await this.notifier.notify({
        ...{ personId, kind: 'disbursements_switched', at: this.clock.now(), details },
      });
  }

  private async log(user: UserPrincipal, companyId: string, enabled: boolean, reason: string): Promise<void> {
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act: `disbursements_switch.${words(enabled)}`,
      outcome: 'success',
      actor: { kind: 'person', id: user.personId },
      object: { kind: 'disbursements_switch', id: companyId },
      origin: user.origin,
      details: { before: words(!enabled), after: words(enabled), reason, session: user.sessionId },
    });
  }
}
