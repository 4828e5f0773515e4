import { Injectable } from '@nestjs/common';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PAGE_SIZE, pageOf, readCursor } from '../../../wire/cursor.js';
import { companiesOf, payorRoles } from '../../rights.js';
import type { Disbursement, DisbursementStatus } from '../disbursement.js';
import { DisbursementsRepository } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';

@Injectable()
export class ReadDisbursements {
  constructor(
    private readonly disbursements: DisbursementsRepository,
    private readonly find: FindDisbursement,
  ) {}

  /** The newest first. */
  async page(
    user: UserPrincipal,
    query: { status?: DisbursementStatus | undefined; after?: string | undefined },
  ): Promise<{ items: Disbursement[]; next: string | null }> {
    const rows = await this.disbursements.page({
      companyIds: companiesOf(user, payorRoles),
      status: query.status ?? null,
      after: readCursor(query.after),
      limit: PAGE_SIZE + 1,
    });
    const { items, next } = pageOf(rows, PAGE_SIZE);
    return { items: await this.find.complete(items), next };
  }

  /** @throws Problem `not-found` */
  one(user: UserPrincipal, id: string): Promise<Disbursement> {
    return this.find.one(id, companiesOf(user, payorRoles));
  }

  /** @throws Problem `not-found`, also before it is authorized */
  async receipt(user: UserPrincipal, id: string): Promise<string> {
    await this.one(user, id);
    const jws = await this.disbursements.receiptOf(id);
    if (jws === null) throw new Problem(commonProblems.notFound);
    return jws;
  }
}
