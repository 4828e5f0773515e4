import type { EntityManager } from '@mikro-orm/postgresql';
import type { IdGenerator, SecretBox } from '@countersign/mfa-core';
import type { AccountRegister } from '../src/accounts/account-register.js';
import { SealedBankNumbers } from '../src/bank-numbers/sealed-bank-numbers.js';
import { BankAccountsRepository } from '../src/payee-admin/bank-accounts/bank-accounts.repository.js';
import { PaymentAgreementsRepository } from '../src/payee-admin/payment-agreements/payment-agreements.repository.js';
import {
  demoAgreements,
  demoDepositAccountNumber,
  demoPayee,
  demoPayeePeople,
  demoPayees,
  demoRoutingNumber,
} from './demo-company.js';

/** The side of the payee: its people, the account the payor has approved already, and what the payor offers. */
export class DemoPayee {
  constructor(
    private readonly em: EntityManager,
    private readonly register: AccountRegister,
    private readonly secretBox: SecretBox,
    private readonly ids: IdGenerator,
    private readonly now: Date,
  ) {}

  async add(of: { companyId: string; payorCompanyId: string }): Promise<void> {
    const { companyId } = of;
    for (const { name, email, role } of demoPayeePeople) {
      const personId = await this.register.createPerson({ name, email, addressVerified: true });
      await this.register.addMembership({ personId, companyId, role });
    }
    await this.addBankAccount(companyId);
    const agreements = new PaymentAgreementsRepository(this.em);
    for (const agreement of demoAgreements)
      await agreements.offer({ ...of, ...agreement, id: this.ids.next(), offeredAt: this.now });
  }

  private async addBankAccount(companyId: string): Promise<void> {
    const known = demoPayees.find(({ name }) => name === demoPayee)?.account;
    if (!known) throw new Error(`the demo pays nothing to ${demoPayee}`);
    const accounts = new BankAccountsRepository(this.em);
    const numbers = new SealedBankNumbers(this.secretBox);
    const id = this.ids.next();
    const account = { ...known, id, companyId, nickname: 'Operating account', status: 'active' as const };
    const sealed = numbers.seal(
      { table: 'payee_bank_account', id },
      { routingNumber: demoRoutingNumber, accountNumber: demoDepositAccountNumber },
    );
    await accounts.hold(companyId);
    await accounts.add({ ...account, addedAt: this.now }, sealed);
    await accounts.select(companyId, id);
  }
}
