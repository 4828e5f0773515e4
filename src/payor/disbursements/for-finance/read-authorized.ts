import { Injectable } from '@nestjs/common';
import type {
  AuthorizedDisbursement,
  AuthorizedPayments,
} from '../../../between-sides/authorized-payments.port.js';
import { AuthorizedDisbursementsRepository } from './authorized-disbursements.repository.js';
import { presentAuthorized } from './present-authorized.js';

/** What was authorized in a company, as its finance systems may know it. */
@Injectable()
export class ReadAuthorized implements Pick<AuthorizedPayments, 'page' | 'latest' | 'find' | 'receipt'> {
  constructor(private readonly authorized: AuthorizedDisbursementsRepository) {}

  async page(input: Parameters<AuthorizedPayments['page']>[0]): Promise<AuthorizedDisbursement[]> {
    const rows = await this.authorized.page(input);
    const progress = await this.authorized.progress(rows.map(({ disbursementId }) => disbursementId));
    return rows.map((row) => presentAuthorized(row, progress));
  }

  latest(companyId: string): Promise<number> {
    return this.authorized.latest(companyId);
  }

  async find(companyId: string, id: string): Promise<AuthorizedDisbursement | null> {
    const row = await this.authorized.find(companyId, id);
    return row && presentAuthorized(row, await this.authorized.progress([id]));
  }

  async receipt(companyId: string, id: string): ReturnType<AuthorizedPayments['receipt']> {
    const row = await this.authorized.find(companyId, id);
    return row && { receipt: row.jws, receiptId: row.receiptId, spentAt: row.spentAt };
  }
}
