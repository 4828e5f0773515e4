import type { EntityManager } from '@mikro-orm/postgresql';
import type { IdGenerator } from '@countersign/mfa-core';
import type { AccountRegister } from '../src/accounts/account-register.js';
import { BeneficiaryAccountsRepository } from '../src/payor/beneficiaries/beneficiary-accounts.repository.js';
import { FundingAccountsRepository } from '../src/payor/funding-accounts/funding-accounts.repository.js';
import { InvoicesRepository } from '../src/payor/invoices/invoices.repository.js';
import { demoFundingAccounts, demoPayees } from './demo-company.js';

const CURRENCY = 'USD';
const FIRST_NUMBER = 1001;

/** What the demo company owes, to whom, and what it pays from. */
export class DemoPayables {
  constructor(
    private readonly em: EntityManager,
    private readonly register: AccountRegister,
    private readonly ids: IdGenerator,
    private readonly now: Date,
  ) {}

  async add(of: { companyId: string; projectManagerId: string; adminId: string }): Promise<void> {
    await this.addFundingAccounts(of.companyId);
    for (const payee of demoPayees) {
      const payeeCompanyId = await this.register.createCompany({ name: payee.name, side: 'payee' });
      await new BeneficiaryAccountsRepository(this.em).add({
        ...payee.account,
        id: this.ids.next(),
        companyId: of.companyId,
        payeeCompanyId,
        status: 'approved',
        version: 1,
        changedAt: this.now,
      });
      await this.addInvoices({ ...of, payeeCompanyId }, payee.invoices);
    }
  }

  private async addFundingAccounts(companyId: string): Promise<void> {
    const accounts = new FundingAccountsRepository(this.em);
    for (const { verified, ...account } of demoFundingAccounts)
      await accounts.add({
        ...account,
        id: this.ids.next(),
        companyId,
        currency: CURRENCY,
        status: verified ? 'verified' : 'pending',
        isDefault: verified,
      });
  }

  /** All approved, the last by the admin, who so may not authorize it; and one more that nobody approved yet (DSB-02). */
  private async addInvoices(
    of: { companyId: string; projectManagerId: string; adminId: string; payeeCompanyId: string },
    { prefix, amounts }: { prefix: string; amounts: readonly number[] },
  ): Promise<void> {
    const invoices = new InvoicesRepository(this.em);
    const { companyId, payeeCompanyId } = of;
    const invoice = { companyId, payeeCompanyId, currency: CURRENCY };
    for (const [index, amount] of amounts.entries()) {
      const approvedBy = index === amounts.length - 1 ? of.adminId : of.projectManagerId;
      await invoices.add({
        ...invoice,
        id: this.ids.next(),
        number: `${prefix}-${FIRST_NUMBER + index}`,
        amountMinor: BigInt(amount),
        status: 'approved',
        lastApprovedBy: approvedBy,
        approvedAt: this.now,
      });
    }
    await invoices.add({
      ...invoice,
      id: this.ids.next(),
      number: `${prefix}-${FIRST_NUMBER + amounts.length}`,
      amountMinor: 500_000n,
      status: 'pending',
      lastApprovedBy: null,
      approvedAt: null,
    });
  }
}
