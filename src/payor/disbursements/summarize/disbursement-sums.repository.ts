import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { writeMoney } from '../../../wire/money.js';
import { disbursementStatuses } from '../disbursement.js';
import type { DisbursementPaymentTable, DisbursementTable } from '../disbursement.entity.js';
import type { SumList } from './disbursement-sums.dto.js';

/** How much stands where: all disbursements of these companies, summed where they are, whatever a list shows of them. */
@Injectable()
export class DisbursementSumsRepository {
  constructor(private readonly em: EntityManager) {}

  async of(companyIds: readonly string[]): Promise<SumList> {
    if (companyIds.length === 0) return { items: [] };
    const rows = await this.em
      .getKysely<InferKyselyDB<typeof DisbursementTable | typeof DisbursementPaymentTable>>({ type: 'write' })
      .selectFrom('disbursement as d')
      .innerJoin('disbursement_payment as p', 'p.disbursement_id', 'd.id')
      .select(['d.status', 'd.currency'])
      .select(({ fn }) => [
        fn.count<string>('d.id').distinct().as('count'),
        fn.sum<string>('p.amount_minor').as('minor'),
      ])
      .where('d.company_id', 'in', companyIds)
      .groupBy(['d.currency', 'd.status'])
      .orderBy('d.currency')
      .execute();
    const place = (row: (typeof rows)[number]): number => disbursementStatuses.indexOf(row.status);
    return {
      items: rows
        .sort((one, other) => one.currency.localeCompare(other.currency, 'en') || place(one) - place(other))
        .map(({ status, currency, count, minor }) => ({
          ...{ status, count: Number(count) },
          total: writeMoney({ minor: BigInt(minor), currency }),
        })),
    };
  }
}
