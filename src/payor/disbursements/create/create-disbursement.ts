import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { companyRequired } from '../../../wire/company-required.js';
import { companiesOf, disbursers, holdsOne } from '../../rights.js';
import { DisbursementsSwitch } from '../../settings/disbursements-switch.js';
import { ComposePayments, type WantedPayment } from '../compose-payments.js';
import type { Disbursement } from '../disbursement.js';
import { DisbursementLog } from '../disbursement-log.js';
import { DisbursementsRepository } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';

@Injectable()
export class CreateDisbursement {
  constructor(
    private readonly compose: ComposePayments,
    private readonly disbursements: DisbursementsRepository,
    private readonly find: FindDisbursement,
    private readonly directory: PersonDirectory,
    private readonly log: DisbursementLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
    private readonly disbursementsSwitch: DisbursementsSwitch,
  ) {}

  /** @throws Problem `company-required`, `disbursement-not-acceptable`, `disbursements-off` */
  async execute(
    user: UserPrincipal,
    wanted: {
      companyId?: string | undefined;
      currency?: string | undefined;
      fundingAccountId?: string | undefined;
      payments: readonly WantedPayment[];
    },
  ): Promise<Disbursement> {
    return this.unitOfWork.run(async () => {
      const companyId = await this.companyFor(user, wanted.companyId);
      const composition = await this.compose.execute({
        companyId,
        disbursementId: null,
        currency: wanted.currency ?? null,
        fundingAccountId: wanted.fundingAccountId ?? null,
        payments: wanted.payments,
      });
      await this.disbursementsSwitch.requireOn(companyId);
      const id = this.ids.next();
      await this.disbursements.add({
        ...composition,
        id,
        companyId,
        createdBy: user.personId,
        now: this.clock.now(),
      });
      await this.log.write('disbursement.created', user, { id, companyId }, { version: 1 });
      return this.find.one(id, [companyId]);
    });
  }

  private async companyFor(user: UserPrincipal, wanted: string | undefined): Promise<string> {
    const theirs = companiesOf(user, disbursers);
    const companyId = wanted ?? (theirs.length === 1 ? theirs[0] : undefined);
    const held = companyId === undefined ? [] : await this.directory.lockRoles(user.personId, companyId);
    if (companyId === undefined || !holdsOne(held, disbursers)) throw new Problem(companyRequired);
    return companyId;
  }
}
