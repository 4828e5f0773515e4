import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { disbursers } from '../../rights.js';
import type { Disbursement } from '../disbursement.js';
import { DisbursementLog } from '../disbursement-log.js';
import { DisbursementsRepository } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';
import { HoldDisbursement } from '../hold-disbursement.js';

/** Gives up a disbursement, with a reason, as long as it is not authorized (DSB-02). */
@Injectable()
export class CancelDisbursement {
  constructor(
    private readonly hold: HoldDisbursement,
    private readonly disbursements: DisbursementsRepository,
    private readonly find: FindDisbursement,
    private readonly log: DisbursementLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws what HoldDisbursement throws */
  async execute(user: UserPrincipal, id: string, reason: string): Promise<Disbursement> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(id, user, { roles: disbursers, statuses: ['draft', 'submitted'] });
      await this.disbursements.cancel(id, user.personId, reason, this.clock.now());
      await this.log.write('disbursement.cancelled', user, held, { reason, version: held.version });
      return this.find.one(id, [held.companyId]);
    });
  }
}
