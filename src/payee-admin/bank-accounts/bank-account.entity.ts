import { defineEntity, p, type InferKyselyDB } from '@mikro-orm/postgresql';
import { bankAccountChanges, bankAccountStatuses } from './bank-account.js';

const time = () => p.datetime().length(3);

/** A payee's own bank account (BNK-03). */
export const PayeeBankAccountTable = defineEntity({
  name: 'PayeeBankAccountTable',
  tableName: 'payee_bank_account',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    nickname: p.text(),
    holderName: p.text(),
    bankName: p.text(),
    lastFour: p.text().check("last_four ~ '^[0-9]{4}$'::text"),
    /** Routing and account number, sealed to this row (SR-02). */
    sealedNumbers: p.text(),
    status: p.enum(bankAccountStatuses),
    addedAt: time(),
  },
  indexes: [{ name: 'payee_bank_account_company', properties: ['companyId', 'id'] }],
});

/** One row a company, held by whoever changes its accounts. */
export const PayeeDepositTable = defineEntity({
  name: 'PayeeDepositTable',
  tableName: 'payee_deposit',
  properties: {
    companyId: p.uuid().primary(),
    /** The account that is paid to. */
    bankAccount: () => p.manyToOne(PayeeBankAccountTable).nullable().deleteRule('no action'),
    /** Wrong repetitions of its number since `wrongSince`. */
    wrongNumbers: p.integer().defaultRaw('0').check('wrong_numbers >= 0'),
    wrongSince: time().nullable(),
  },
});

/** What was done to the accounts of a company, in words without numbers. */
export const PayeeBankAccountChangeTable = defineEntity({
  name: 'PayeeBankAccountChangeTable',
  tableName: 'payee_bank_account_change',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    bankAccount: () => p.manyToOne(PayeeBankAccountTable),
    change: p.enum(bankAccountChanges),
    before: p.text().nullable(),
    after: p.text().nullable(),
    changedBy: p.uuid(),
    changedAt: time(),
  },
  indexes: [{ name: 'payee_bank_account_change_company', properties: ['companyId', 'id'] }],
});

export type BankAccountTables = InferKyselyDB<
  typeof PayeeBankAccountTable | typeof PayeeDepositTable | typeof PayeeBankAccountChangeTable
>;
