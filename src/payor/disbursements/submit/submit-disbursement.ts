import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { writeMoney } from '../../../wire/money.js';
import { payorProblems } from '../../payor.problems.js';
import { disbursers } from '../../rights.js';
import { DisbursementsSwitch } from '../../settings/disbursements-switch.js';
import { ComposePayments } from '../compose-payments.js';
import type { Disbursement } from '../disbursement.js';
import { DisbursementLog } from '../disbursement-log.js';
import { DisbursementsRepository, type NewPayment } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';
import { HoldDisbursement } from '../hold-disbursement.js';

/** draft → submitted: from here on its invoices are promised, so what a draft could still hope for is checked again. */
@Injectable()
export class SubmitDisbursement {
  constructor(
    private readonly hold: HoldDisbursement,
    private readonly compose: ComposePayments,
    private readonly disbursements: DisbursementsRepository,
    private readonly find: FindDisbursement,
    private readonly log: DisbursementLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    private readonly disbursementsSwitch: DisbursementsSwitch,
  ) {}

  /** @throws Problem `disbursement-not-acceptable`, `disbursements-off`, and what HoldDisbursement throws */
  async execute(user: UserPrincipal, id: string): Promise<Disbursement> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(id, user, { roles: disbursers, statuses: ['draft'] });
      const { companyId, currency, fundingAccountId } = held;
      const drafted = await this.disbursements.payments([id]);
      const composition = await this.compose.execute({
        companyId,
        disbursementId: id,
        currency,
        fundingAccountId,
        payments: drafted.map(({ invoice, amountMinor }) => ({
          invoiceId: invoice.id,
          amount: writeMoney({ minor: amountMinor, currency }),
        })),
      });
      requireSameAccounts(drafted, composition.payments);
      await this.disbursementsSwitch.requireOn(companyId);
      await this.disbursements.submit(id, user.personId, this.clock.now());
      await this.log.write('disbursement.submitted', user, held, { version: held.version });
      return this.find.one(id, [companyId]);
    });
  }
}

/** A payee's account that was replaced since is not swapped behind anybody's back: the draft is to be changed first. */
function requireSameAccounts(
  drafted: readonly { account: { id: string } }[],
  now: readonly NewPayment[],
): void {
  const errors = drafted.flatMap(({ account }, index) =>
    account.id === now[index]?.accountId
      ? []
      : [{ pointer: `/payments/${index}/account`, detail: 'the payee has another account by now' }],
  );
  if (errors.length > 0) throw new Problem(payorProblems.notAcceptable, { errors });
}
